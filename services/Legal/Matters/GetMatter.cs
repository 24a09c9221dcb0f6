using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Legal.Matters;

internal sealed partial class MatterService
{
    /// <summary>Reads one matter with all its spells. One outside the caller's scope is answered as if it did not exist.</summary>
    [AllowRoles(Roles.Legal, Roles.LegalSupport, Roles.Manager)]
    public override async Task<V1.Matter> GetMatter(V1.GetMatterRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var matterRef = Require.Text(request.MatterId, "matter_id").ToUpperInvariant();
        var id = Guid.TryParse(matterRef, out var given) ? given : Guid.Empty;
        await using var transaction = await db.BeginReadAsync(ct);
        var on = await db.DayOrLastLoadedAsync(Require.OptionalDate(request.On, "on"), clock, ct);
        var units = await organisation.ReadAsync(context.Caller(), ct);
        var matter = await db.WholeMatters.AsNoTracking().Where(m => m.Id == id || m.MatterRef == matterRef).OrderBy(m => m.Id).FirstOrDefaultAsync(ct);
        if (matter is null || !units.Allows(matter.Details.OrgUnit))
        {
            throw new NotFoundException("Matter", request.MatterId);
        }

        var proto = matter.ToProto(on, units, await db.ReadNamesAsync([matter], ct));
        proto.LoadedFiles.Add(await db.DataSets.OrderBy(set => set.Name).Select(set => set.Name).ToListAsync(ct));
        return proto;
    }
}
