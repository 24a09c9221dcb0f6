using Grpc.Core;
using Microsoft.EntityFrameworkCore;
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
        var after = PageToken.Decode(request.PageToken, 1)?[0];

        // Every unit is read: a council has hundreds at most, and who stands above whom decides the order.
        var units = await db.OrgUnits.AsNoTracking().OrderBy(u => u.Position).ToListAsync(context.CancellationToken);
        var tree = await db.ReadOrgTreeAsync(context.CancellationToken);
        var scope = Scope.For(context.Caller(), tree);
        var above = units.Where(u => scope.Allows(u.Code)).SelectMany(u => tree.Ancestors(u.Code)).ToHashSet(StringComparer.OrdinalIgnoreCase);

        var visible = ParentsFirst(units).Where(u => scope.Allows(u.Code) || above.Contains(u.Code));
        var rest = after is null ? visible : visible.SkipWhile(u => u.Id.ToString() != after).Skip(1);
        var page = rest.Take(size + 1).ToList();

        var response = new V1.ListOrgUnitsResponse();
        response.OrgUnits.AddRange(page.Take(size).Select(u => scope.Allows(u.Code) ? u.ToProto() : u.ToName()));
        if (page.Count > size)
        {
            response.NextPageToken = PageToken.Encode(page[size - 1].Id.ToString());
        }

        return response;
    }

    private static IEnumerable<OrgUnit> ParentsFirst(List<OrgUnit> inOrderOfEntry)
    {
        var byId = inOrderOfEntry.ToDictionary(u => u.Id);
        var listed = new HashSet<Guid>();
        var waiting = new Stack<OrgUnit>();
        foreach (var unit in inOrderOfEntry)
        {
            for (var next = unit; next is not null && listed.Add(next.Id); next = next.Details.ParentId is { } parent ? byId[parent] : null)
            {
                waiting.Push(next);
            }

            while (waiting.TryPop(out var next))
            {
                yield return next;
            }
        }
    }
}
