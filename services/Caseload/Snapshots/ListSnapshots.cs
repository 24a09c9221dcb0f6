using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Snapshots;

internal sealed partial class SnapshotService
{
    /// <summary>What is stored, a row for each day and revision, and a row for each day that should be there and is not.</summary>
    [AllowRoles(Roles.Manager, Roles.Hr, Roles.Legal, Roles.LegalSupport, Roles.ReportAuthor, Roles.Administrator)]
    public override async Task<V1.ListSnapshotsResponse> ListSnapshots(V1.ListSnapshotsRequest request, ServerCallContext context)
    {
        var size = Require.PageSize(request.PageSize);
        var on = Require.OptionalDate(request.On, "on");
        var stored = await db.Snapshots.AsNoTracking().Where(snapshot => on == null || snapshot.On == on).ToListAsync(context.CancellationToken);
        var days = stored.GroupBy(snapshot => snapshot.On)
            .Select(day => (On: day.Key, Rows: day.OrderByDescending(one => one.Revision).ToProto(context.Caller())))
            .Concat(Missing([.. stored.Select(one => one.On).Distinct().Order()]).Select(day => (On: day, Rows: Enumerable.Repeat(SnapshotMapping.Missing(day), 1))));
        var ordered = (request.Reversed ? days.OrderBy(day => day.On) : days.OrderByDescending(day => day.On)).SelectMany(day => day.Rows).ToList();
        var page = ListPage.Of(ordered, request, size, row => $"{row.On} {row.Revision}");
        return new V1.ListSnapshotsResponse { Snapshots = { page.Rows }, NextPageToken = page.NextPageToken };
    }

    /// <summary>Days between the first and the last stored of which nothing is. Ordinary days that are not kept any more are none of them.</summary>
    private IEnumerable<DateOnly> Missing(List<DateOnly> stored)
    {
        var kept = LondonTime.Today(clock).AddDays(-options.Value.KeepDays);
        return stored.Zip(stored.Skip(1)).SelectMany(pair => Between(pair.First, pair.Second)).Where(day => day >= kept || StoredSnapshot.IsKept(day));
    }

    private static IEnumerable<DateOnly> Between(DateOnly first, DateOnly last) =>
        Enumerable.Range(first.DayNumber + 1, last.DayNumber - first.DayNumber - 1).Select(DateOnly.FromDayNumber);
}
