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
        var page = ListPage.Of(UnitsFor(request.Unit, known, context), request, size, unit => unit);
        return new V1.ListPressureRowsResponse
        {
            Units = { page.Rows.Select(unit => known.FiguresOf(unit, sums)).OfType<V1.UnitFigures>() },
            NextPageToken = page.NextPageToken,
            On = known.UnitFacts.Count == 0 ? "" : Words.Iso(sums.On),
        };
    }
}
