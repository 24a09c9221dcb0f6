using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Pressure.Declared;

/// <summary>Levels that managers declare beside the calculated ones, each with a reason and a history.</summary>
internal sealed partial class LevelService(FactsReader facts, CaseloadDb db, TimeProvider clock) : V1.LevelService.LevelServiceBase
{
    private const int LongestReason = 500;

    /// <summary>What was declared for a unit, the latest to begin first.</summary>
    [AllowRoles(Roles.Manager, Roles.Hr, Roles.Legal, Roles.LegalSupport, Roles.ReportAuthor, Roles.Administrator)]
    public override async Task<V1.ListDeclaredLevelsResponse> ListDeclaredLevels(V1.ListDeclaredLevelsRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var size = Require.PageSize(request.PageSize);
        var unit = (await facts.ReadTeamsAsync(ct)).UnitFor(Require.Text(request.Unit, "unit"), context.Caller());
        var all = await db.DeclaredLevels.AsNoTracking().Where(one => one.Unit == unit).ToListAsync(ct);
        var page = ListPage.Of([.. all.OrderByDescending(one => one.FromOn).ThenByDescending(one => one.DeclaredAt)], request, size, one => one.Id.ToString());
        return new V1.ListDeclaredLevelsResponse
        {
            DeclaredLevels = { page.Rows.Select(one => one.ToProto(context.Caller())) },
            NextPageToken = page.NextPageToken,
            Etag = ServiceDefaults.Database.Etag.Of(VersionOf(all)),
        };
    }

    // It rises with whatever is declared or withdrawn for the unit.
    private static long VersionOf(IEnumerable<DeclaredLevel> all) => all.Sum(one => one.Version);
}
