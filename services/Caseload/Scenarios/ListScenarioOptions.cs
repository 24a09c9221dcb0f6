using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Scenarios;

internal sealed partial class ScenarioService
{
    /// <summary>A unit's options by their letters, each as it was saved and worked out anew.</summary>
    [AllowRoles(Roles.Manager, Roles.Hr, Roles.ReportAuthor, Roles.Administrator)]
    public override async Task<V1.ListScenarioOptionsResponse> ListScenarioOptions(V1.ListScenarioOptionsRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var size = Require.PageSize(request.PageSize);
        var known = await facts.ReadAsync(ct);
        var unit = known.UnitFor(request.Unit, context.Caller()) ?? "";
        var options = await db.ScenarioOptions.AsNoTracking()
            .Where(one => one.Unit == unit && (request.IncludeWithdrawn || one.WithdrawnAt == null)).OrderBy(one => one.Number).ToListAsync(ct);
        var page = ListPage.Of(options, request, size, one => one.Id.ToString());
        return new V1.ListScenarioOptionsResponse
        {
            Unit = unit,
            UnitName = unit.Length == 0 ? "" : NameOf(known, unit),
            Options = { page.Rows.Select(one => ToProto(one, known, context.Caller())) },
            NextPageToken = page.NextPageToken,
        };
    }
}
