using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Searching;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Legal.Matters;

internal sealed partial class MatterService
{
    /// <summary>Finds matters of the caller's scope by reference, closed ones too.</summary>
    [AllowRoles(Roles.Legal, Roles.LegalSupport, Roles.Manager)]
    public override async Task<V1.FindMattersResponse> FindMatters(V1.FindMattersRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var text = SearchText.Read(request.Text, "text");
        var units = await organisation.ReadAsync(context.Caller(), ct);
        var codes = units.CodesBelow("");
        var matters = await db.Matters.AsNoTracking().Where(matter => codes.Contains(matter.Details.OrgUnit))
            .Select(matter => new { matter.MatterRef, matter.Details.Kind, matter.Details.OrgUnit, matter.Details.ClosedOn }).ToListAsync(ct);

        var (best, total) = SearchText.Best(matters, one => text.Of(one.MatterRef), one => one.MatterRef, request.PageSize);
        return new V1.FindMattersResponse
        {
            Found =
            {
                best.Select(one => new V1.FoundMatter
                {
                    MatterRef = one.Found.MatterRef,
                    Kind = one.Found.Kind,
                    UnitName = units.NameOf(one.Found.OrgUnit),
                    ClosedOn = Day.Iso(one.Found.ClosedOn),
                    Exact = one.Fit is Fit.Exact,
                }),
            },
            Total = total,
        };
    }
}
