namespace WorkforcePlatform.Caseload.Tests;

/// <summary>One host with the sample loaded, for tests that leave each other alone.</summary>
public sealed class DarlingtonFixture : IAsyncLifetime
{
    public CaseloadHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await CaseloadHost.StartAsync();
        var results = await Host.ImportAsync(CaseloadHost.Darlington());
        Assert.All(results.Values, file => Assert.Equal(Messaging.V1.ImportFile.Types.State.Committed, file.State));
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
