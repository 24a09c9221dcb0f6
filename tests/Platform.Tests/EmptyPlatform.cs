using WorkforcePlatform.PlatformSupport;

namespace WorkforcePlatform.Platform.Tests;

/// <summary>One platform without data, shared by the tests that change nothing.</summary>
public sealed class EmptyPlatform : IAsyncLifetime
{
    public RunningPlatform Platform { get; private set; } = null!;

    public async Task InitializeAsync() => Platform = await RunningPlatform.StartAsync("--empty");

    public async Task DisposeAsync() => await Platform.DisposeAsync();
}
