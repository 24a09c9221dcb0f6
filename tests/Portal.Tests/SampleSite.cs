using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.ServiceDefaults.Health;
using WorkforcePlatform.Tests.Support;

namespace WorkforcePlatform.Portal.Tests;

/// <summary>The whole platform as a first start leaves it, sample loaded, its pages on a free port.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    public RunningPlatform Platform { get; private set; } = null!;

    public Uri Address => Platform.People;

    public async Task InitializeAsync()
    {
        Platform = await RunningPlatform.StartAsync();
        var readiness = Platform.Services.GetRequiredService<Readiness>();
        await Eventually.TrueAsync(async () => (await readiness.ObjectionsAsync(CancellationToken.None)).Count == 0);
    }

    public async Task DisposeAsync() => await Platform.DisposeAsync();

    /// <summary>A browser without a screen: cookies, forms, no script.</summary>
    public PageReader Reader() => new(Address);
}
