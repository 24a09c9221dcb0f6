using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Tests.Allocating;

/// <summary>Two teams on 30 October 2009: W1 holds five children and W2 one, W2 leaves at the end of the year, a child of the other team has nobody.</summary>
public sealed class AllocationTown : IAsyncLifetime
{
    public const string From = "2009-11-09";

    public CaseloadHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await CaseloadHost.StartAsync(new DateTimeOffset(2009, 10, 30, 9, 0, 0, TimeSpan.Zero));
        var results = await Host.ImportAsync(new Dictionary<string, string>
        {
            ["org_units.csv"] = "code,name,type,parent_code\nA,Authority,Authority,\nT,Team,Team,A\nU,Other,Team,A\n",
            ["workers.csv"] = "staff_id,name,employment,start_date,end_date\nW1,Anna Hill,Employee,2008-01-01,\nW2,Ben Wood,Employee,2008-01-01,2009-12-31\nW3,Cara Lane,Employee,2008-01-01,\nW4,Dan Park,Employee,2008-01-01,\n",
            ["posts.csv"] = "post_no,title,role,fte,org_unit,case_holding,qualified_required,effective_from\nP1,Social worker,SocialWorker,1,T,Y,Y,2008-01-01\nP2,Social worker,SocialWorker,1,T,Y,Y,2008-01-01\nP3,Social worker,SocialWorker,1,U,Y,Y,2008-01-01\nP4,Manager,TeamManager,1,T,N,Y,2008-01-01\n",
            ["occupancies.csv"] = "staff_id,post_no,fte,start\nW1,P1,1,2008-01-01\nW2,P2,1,2008-01-01\nW3,P3,1,2008-01-01\nW4,P4,1,2008-01-01\n",
            ["absences.csv"] = "staff_id,kind,start,end\nW2,Leave,2009-11-16,2009-11-20\n",
            ["cases.csv"] = "child_id,opened_on,category,team\nC1,2009-01-05,CP,T\nC2,2009-01-05,CIN,T\nC3,2009-01-05,CIN,U\nC4,2009-01-05,CIN,T\nC5,2009-01-05,CIN,T\nC6,2009-01-05,CIN,T\nC7,2009-01-05,CIN,T\nC8,2009-01-05,CIN,U\n",
            ["allocations.csv"] = "child_id,staff_id,role,start,end\nC1,W1,Primary,2009-01-05,\nC2,W2,Primary,2009-01-05,\nC3,W3,Primary,2009-01-05,2009-10-30\nC4,W1,Primary,2009-01-05,\nC5,W1,Primary,2009-01-05,\nC6,W1,Primary,2009-01-05,\nC7,W1,Primary,2009-01-05,\nC8,W3,Primary,2009-01-05,\n",
        });
        Assert.All(results.Values, file => Assert.Equal(ImportFile.Types.State.Committed, file.State));
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    public AllocationService.AllocationServiceClient Client(params string[] roots) => new(Host.As(Roles.Manager, roots));

    public async Task<AllocationPreview> PreviewAsync(string childId, string staffId, string from = From) =>
        await Client().PreviewAllocationAsync(new() { ChildId = childId, StaffId = staffId, StartsOn = from });

    public async Task<RecordedAllocation> RecordAsync(string childId, string staffId, string from = From, string? etag = null) => await Client().RecordAllocationAsync(
        new() { ChildId = childId, StaffId = staffId, StartsOn = from, Reason = "Knows the family", Etag = etag ?? (await PreviewAsync(childId, staffId, from)).Etag });

    public async Task<IReadOnlyList<RecordedAllocation>> ListAsync(string childId, bool all = false) =>
        (await Client("T").ListRecordedAllocationsAsync(new() { ChildId = childId, All = all })).Allocations;

    /// <summary>Who holds the child, by the register.</summary>
    public Task<string> RowsAsync(string childId) => Host.ReadAsync(async db => string.Join(", ", (await db.Allocations.AsNoTracking().Where(row => row.ChildId == childId).OrderBy(row => row.StartsOn).ToListAsync())
        .Select(row => $"{row.StaffId} {row.StartsOn:yyyy-MM-dd}-{row.Until:yyyy-MM-dd}")));

    public Task<List<string>> FaultsAsync(string rows) => Host.FaultsAsync("allocations.csv", $"child_id,staff_id,role,start,end\n{rows}\n");

    public async Task<ImportFile> TakeAsync(string rows, ImportOptions? options = null) =>
        (await Host.ImportAsync(new Dictionary<string, string> { ["allocations.csv"] = $"child_id,staff_id,role,start,end\n{rows}\n" }, options))["allocations.csv"];
}
