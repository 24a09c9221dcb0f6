namespace WorkforcePlatform.Caseload.Tests.Register;

/// <summary>The sample with a matter of Care Planning that names one of its children and one who is in no register.</summary>
public sealed class ChildrenInMattersFixture : IAsyncLifetime
{
    public CaseloadHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await CaseloadHost.StartAsync();
        await Host.ImportAsync(CaseloadHost.Darlington());
        var results = await Host.ImportAsync(new Dictionary<string, string> { ["matters.csv"] = "matter_ref,kind,child_ids,org_unit,opened_on\nM-1,Advice,C0001;C-NEW,CP,2009-10-01\n" });
        Assert.All(results.Values, file => Assert.Equal(Messaging.V1.ImportFile.Types.State.Committed, file.State));
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
