using Grpc.Core;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Legal.Matters;

internal sealed partial class MatterService
{
    /// <summary>Lists matters as they stand on a day, without their directions.</summary>
    [AllowRoles(Roles.Legal, Roles.LegalSupport, Roles.Manager)]
    public override async Task<V1.ListMattersResponse> ListMatters(V1.ListMattersRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var size = Require.PageSize(request.PageSize);
        var on = await db.DayOrLastLoadedAsync(Require.OptionalDate(request.On, "on"), clock, ct);
        var here = (await organisation.ReadAsync(context.Caller(), ct)).CodesBelow(request.Unit).ToHashSet();
        var day = await everyMatter.ReadAsync(on, ct);
        var child = request.ChildId.Trim().ToUpperInvariant();

        var everybodys = (request.IncludeClosed ? day.Open.Concat(day.Others) : day.Open)
            .Where(matter => here.Contains(matter.Unit) && (request.Kind == default || matter.Kind == request.Kind))
            .Where(matter => child.Length == 0 || matter.Children.Any(one => one.ChildId == child)).ToList();
        var matters = everybodys.Where(matter => request.LeadFeeEarnerStaffId.Length == 0 || matter.LeadFeeEarnerStaffId == request.LeadFeeEarnerStaffId).ToList();
        var wanted = matters
            .Where(matter => request.Stage == default || matter.Stage == request.Stage)
            .Where(matter => request.Standing == default || Standings(matter).Contains(request.Standing)).ToList();
        var page = ListPage.Of([.. MatterOrder.Sort(wanted, request.Sort, request.Descending)], request, size, matter => matter.MatterRef);

        return new V1.ListMattersResponse
        {
            Matters = { page.Rows },
            NextPageToken = page.NextPageToken,
            TotalSize = wanted.Count,
            On = Day.Iso(on),
            FiguresTo = Day.Iso(day.FiguresTo),
            Stages =
            {
                matters.GroupBy(matter => matter.Stage).OrderBy(group => group.Key)
                    .Select(group => new V1.StageCount { Stage = group.Key, Matters = group.Count() }),
            },
            Standings =
            {
                matters.SelectMany(Standings, (matter, standing) => (matter.Stage, Standing: standing))
                    .GroupBy(one => one).OrderBy(group => group.Key.Standing).ThenBy(group => group.Key.Stage)
                    .Select(group => new V1.StandingCount { Stage = group.Key.Stage, Standing = group.Key.Standing, Matters = group.Count() }),
            },
            Lawyers =
            {
                everybodys.Where(matter => matter.LeadFeeEarnerStaffId.Length > 0).GroupBy(matter => (matter.LeadFeeEarner, matter.LeadFeeEarnerStaffId))
                    .OrderBy(group => group.Key.LeadFeeEarner, StringComparer.Ordinal).ThenBy(group => group.Key.LeadFeeEarnerStaffId, StringComparer.Ordinal)
                    .Select(group => new V1.LawyerCount { StaffId = group.Key.LeadFeeEarnerStaffId, Name = group.Key.LeadFeeEarner, Matters = group.Count() }),
            },
        };
    }

    private static IEnumerable<V1.MatterStanding> Standings(V1.Matter matter) => matter.Clock?.Standings.Select(one => one.Standing) ?? [];
}
