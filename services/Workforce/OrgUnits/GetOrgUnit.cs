using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.OrgUnits;

public sealed partial class OrgUnitService
{
    /// <summary>Reads one unit. One outside the caller's scope is answered as if it did not exist.</summary>
    [AllowRoles(
        Roles.Hr, Roles.Legal, Roles.LegalSupport, Roles.Manager, Roles.Practitioner,
        Roles.ReportAuthor, Roles.Approver, Roles.Administrator, Roles.Auditor, Roles.System)]
    public override async Task<V1.OrgUnit> GetOrgUnit(V1.GetOrgUnitRequest request, ServerCallContext context)
    {
        var (id, code) = IdOrKey.Read(request.OrgUnitId, "org_unit_id");

        var unit = await db.OrgUnits.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id || u.Code == code, context.CancellationToken);
        var scope = Scope.For(context.Caller(), (await organisations.ReadAsync(context.CancellationToken)).Tree);

        return unit is not null && scope.Allows(unit.Code) ? unit.ToProto() : throw new NotFoundException("Unit", request.OrgUnitId);
    }
}
