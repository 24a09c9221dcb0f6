using Grpc.Core;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Pressure;

internal sealed partial class PressureService
{
    /// <summary>The pressure report: a unit an item, parents first.</summary>
    [AllowRoles(Roles.Manager, Roles.Hr, Roles.ReportAuthor, Roles.Administrator)]
    public override async Task<V1.ListPressureRowsResponse> ListPressureRows(V1.ListPressureRowsRequest request, ServerCallContext context)
    {
        var size = Require.PageSize(request.PageSize);
        var (known, sums) = await SumsForAsync(request.On, context.CancellationToken);
        var (page, next) = Page(UnitsFor(request.Unit, known, context), request.PageToken, size);
        return new V1.ListPressureRowsResponse
        {
            Units = { page.Select(unit => known.FiguresOf(unit, sums)).OfType<V1.UnitFigures>() },
            NextPageToken = next,
            On = known.UnitFacts.Count == 0 ? "" : Words.Iso(sums.On),
        };
    }

    // The token names the last unit given, so that a unit entered meanwhile neither repeats nor hides another.
    private static (List<string> Page, string Next) Page(List<string> units, string token, int size)
    {
        var after = PageToken.Decode(token, 1)?[0];
        var start = after is null ? 0 : units.FindIndex(unit => string.Equals(unit, after, StringComparison.OrdinalIgnoreCase)) + 1;
        var page = units.Skip(start).Take(size).ToList();
        return (page, start + page.Count < units.Count ? PageToken.Encode(page[^1]) : "");
    }
}
