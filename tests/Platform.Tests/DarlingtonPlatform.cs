using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.ServiceDefaults.Health;

namespace WorkforcePlatform.Platform.Tests;

/// <summary>One platform as a first start leaves it: the sample loaded, nothing else.</summary>
public sealed class DarlingtonPlatform : IAsyncLifetime
{
    public RunningPlatform Platform { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Platform = await RunningPlatform.StartAsync();
        var readiness = Platform.Services.GetRequiredService<Readiness>();
        await WorkforcePlatform.Tests.Support.Eventually.TrueAsync(async () => (await readiness.ObjectionsAsync(CancellationToken.None)).Count == 0);
    }

    public async Task DisposeAsync() => await Platform.DisposeAsync();
}
