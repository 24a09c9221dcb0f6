using System.Globalization;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Legal.Matters;

internal sealed partial class MatterService
{
    /// <summary>
    /// Lists matters as they stand on a day. Their stage is worked out and not stored, so every matter in scope is read that could be
    /// open: a council has hundreds.
    /// </summary>
    [AllowRoles(Roles.Legal, Roles.LegalSupport, Roles.Manager)]
    public override async Task<V1.ListMattersResponse> ListMatters(V1.ListMattersRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var size = Require.PageSize(request.PageSize);
        var first = FirstOf(request.PageToken, FiltersOf(request));
        await using var transaction = await db.BeginReadAsync(ct);
        var on = await db.DayOrLastLoadedAsync(Require.OptionalDate(request.On, "on"), clock, ct);
        var units = await db.ReadUnitsInScopeAsync(context.Caller(), ct);
        var stored = await InUnits(units.CodesBelow(request.Unit), request, on).ToListAsync(ct);
        var names = await db.ReadNamesAsync(stored, ct);

        var matters = stored.Select(matter => matter.ToProto(on, units, names))
            .Where(matter => request.IncludeClosed || matter.Stage is not (V1.MatterStage.Closed or V1.MatterStage.NotOpened)).ToList();
        var wanted = matters.Where(matter => request.Stage == default || matter.Stage == request.Stage).ToList();
        var page = MatterOrder.Sort(wanted, request.Sort, request.Descending).Skip(first).Take(size).ToList();
        page.ForEach(matter => matter.Directions.Clear());

        return new V1.ListMattersResponse
        {
            Matters = { page },
            NextPageToken = wanted.Count > first + page.Count ? PageToken.Encode([PlaceOf(first + page.Count), .. FiltersOf(request)]) : "",
            TotalSize = wanted.Count,
            On = Day.Iso(on),
            FiguresTo = Day.Iso(await db.LastLoadedDayAsync(ct)),
            Stages =
            {
                matters.GroupBy(matter => matter.Stage).OrderBy(group => group.Key)
                    .Select(group => new V1.StageCount { Stage = group.Key, Matters = group.Count() }),
            },
        };
    }

    private IQueryable<Matter> InUnits(List<string> units, V1.ListMattersRequest request, DateOnly on)
    {
        var matters = db.WholeMatters.AsNoTracking().Where(matter => units.Contains(matter.Details.OrgUnit));
        matters = request.Kind == default ? matters : matters.Where(matter => matter.Details.Kind == request.Kind);
        matters = request.IncludeClosed ? matters : matters.Where(matter => matter.Details.ClosedOn == null || matter.Details.ClosedOn > on);
        return matters.OrderBy(matter => matter.MatterRef);
    }

    // The order may be by what is worked out, so a page is found by its place; the filters ride along.
    private static int FirstOf(string token, string[] filters)
    {
        if (PageToken.Decode(token, filters.Length + 1) is not { } parts)
        {
            return 0;
        }

        return parts.Skip(1).SequenceEqual(filters) && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? place
            : throw new InvalidArgumentException("page_token", "page_token belongs to a list with other filters. Start again without it.");
    }

    private static string[] FiltersOf(V1.ListMattersRequest request) =>
        [request.Unit, request.On, request.Kind.ToString(), request.Stage.ToString(), request.IncludeClosed.ToString(), request.Sort.ToString(), request.Descending.ToString()];

    private static string PlaceOf(int place) => place.ToString(CultureInfo.InvariantCulture);
}
