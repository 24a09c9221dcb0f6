using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Caseload.Snapshots;
using WorkforcePlatform.Tests.Support;

namespace WorkforcePlatform.Caseload.Tests.Snapshots;

/// <summary>The sample with three days stored, of which then a file closes two children of Care Planning and brings another; and some days of which only the list knows.</summary>
public sealed class CorrectedFixture : IAsyncLifetime
{
    private const string Cases = "child_id,opened_on,closed_on,category,team\nC1168,2008-12-23,2009-10-01,CP,CP\nC1172,2009-01-03,2009-10-01,CIN,CP\nC-LATE,2009-10-02,,CIN,CP\n";
    private const string Allocations = "child_id,staff_id,role,start,end,change_reason\nC-LATE,W012,Primary,2009-10-02,,allocation\n";

    public CaseloadHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await CaseloadHost.StartAsync();
        await Host.ImportAsync(CaseloadHost.Darlington());
        await TakeAsync(new DateTimeOffset(2009, 10, 31, 0, 15, 0, TimeSpan.Zero));
        await TakeAsync(new DateTimeOffset(2009, 11, 2, 0, 15, 0, TimeSpan.Zero));
        await Host.ReadAsync(db =>
        {
            DateOnly[] listed = [new(2009, 9, 13), new(2010, 2, 20), new(2010, 2, 24)];
            db.Snapshots.AddRange(listed.Select(on => new StoredSnapshot { On = on, TakenAt = DateTimeOffset.UnixEpoch }));
            return db.SaveChangesAsync();
        });
        await Host.ImportAsync(new Dictionary<string, string> { ["cases.csv"] = Cases, ["allocations.csv"] = Allocations });
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    private Task TakeAsync(DateTimeOffset now) =>
        ActivatorUtilities.CreateInstance<SnapshotTaker>(Host.Services, new FakeClock(now)).TakeDueAsync(CancellationToken.None);
}
