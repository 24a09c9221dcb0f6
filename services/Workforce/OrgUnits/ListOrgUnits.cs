using Grpc.Core;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.OrgUnits;

public sealed partial class OrgUnitService
{
    /// <summary>Lists the units of the caller's scope in full and the units above them by name, parents first, else in the order of entry.</summary>
    [AllowRoles(
        Roles.Hr, Roles.Legal, Roles.LegalSupport, Roles.Manager, Roles.Practitioner,
        Roles.ReportAuthor, Roles.Approver, Roles.Administrator, Roles.Auditor, Roles.System)]
    public override async Task<V1.ListOrgUnitsResponse> ListOrgUnits(V1.ListOrgUnitsRequest request, ServerCallContext context)
    {
        var size = Require.PageSize(request.PageSize);
        var organisation = await organisations.ReadAsync(context.CancellationToken);
        var scope = Scope.For(context.Caller(), organisation.Tree);
        var above = organisation.Units.Where(u => scope.Allows(u.Code)).SelectMany(u => organisation.Tree.Ancestors(u.Code)).ToHashSet(StringComparer.OrdinalIgnoreCase);

        var visible = organisation.Units.Where(u => scope.Allows(u.Code) || above.Contains(u.Code));
        var page = ListPage.Of([.. visible], request, size, u => u.Id.ToString());
        return new V1.ListOrgUnitsResponse
        {
            OrgUnits = { page.Rows.Select(u => scope.Allows(u.Code) ? u.ToProto() : u.ToName()) },
            NextPageToken = page.NextPageToken,
        };
    }
}
