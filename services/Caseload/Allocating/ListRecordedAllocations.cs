using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Register;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Allocating;

internal sealed partial class AllocationService
{
    /// <summary>Recorded allocations of children whom the caller may know of, or to their own workers, the first to begin first.</summary>
    [AllowRoles(Roles.Manager)]
    public override async Task<V1.ListRecordedAllocationsResponse> ListRecordedAllocations(V1.ListRecordedAllocationsRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var size = Require.PageSize(request.PageSize);
        var known = await facts.ReadAsync(ct);
        var (childId, staffId) = (request.ChildId.ToUpperInvariant(), request.StaffId.ToUpperInvariant());
        var found = await (request.All ? db.RecordedAllocations.AsNoTracking() : Unconfirmed.Of(db))
            .Where(one => (childId == "" || one.ChildId == childId) && (staffId == "" || one.StaffId == staffId)).ToListAsync(ct);
        var own = new OwnWorkers(known, known.FiguresTo ?? DateOnly.MaxValue, context.Caller());
        var named = found.Select(one => one.ChildId).ToHashSet();
        var children = new KnownChildren(known, known.FiguresTo, context.Caller(), own).Those(named.Contains).ToHashSet();
        var staff = found.Select(one => one.StaffId).Distinct().Where(own.Includes).ToHashSet();
        var listed = found.Where(one => children.Contains(one.ChildId) || staff.Contains(one.StaffId))
            .OrderBy(one => one.StartsOn).ThenBy(one => one.ChildId, StringComparer.Ordinal).ThenBy(one => one.Id).ToList();
        var page = ListPage.Of(listed, request, size, one => one.Id.ToString());
        List<string> shown = [.. page.Rows.Select(one => one.ChildId).Distinct()];
        var rows = (await db.Allocations.AsNoTracking().Where(row => EF.Parameter(shown).Contains(row.ChildId)).ToListAsync(ct)).ToLookup(row => row.ChildId);
        return new V1.ListRecordedAllocationsResponse
        {
            Allocations = { page.Rows.Select(one => one.ToProto([.. rows[one.ChildId]], Today, known, own)) },
            NextPageToken = page.NextPageToken,
            Total = listed.Count,
        };
    }
}
