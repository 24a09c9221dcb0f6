using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.ServiceDefaults.Health;

namespace WorkforcePlatform.Platform.Tests;

/// <summary>One platform as a first start leaves it: the sample loaded, nothing else.</summary>
public sealed class DarlingtonPlatform : IAsyncLifetime
{
    private Task<CommandLineResult>? report;

    public RunningPlatform Platform { get; private set; } = null!;

    /// <summary>What <c>workforce report pressure</c> says of 30 October 2009: asked once, read by many.</summary>
    public Task<CommandLineResult> ReportAsync() => report ??= CommandLine.RunAsync(Platform.Folder, "report", "pressure", "--as-at", "2009-10-30", "--format", "csv");

    public async Task InitializeAsync()
    {
        Platform = await RunningPlatform.StartAsync();
        var readiness = Platform.Services.GetRequiredService<Readiness>();
        await WorkforcePlatform.Tests.Support.Eventually.TrueAsync(async () => (await readiness.ObjectionsAsync(CancellationToken.None)).Count == 0);
    }

    public async Task DisposeAsync() => await Platform.DisposeAsync();
}
