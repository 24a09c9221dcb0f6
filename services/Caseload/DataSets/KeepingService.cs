using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.DataSets;

/// <summary>Who keeps the register's data sets: the files of another system, or the portal.</summary>
internal sealed class KeepingService(CaseloadDb db, TimeProvider clock) : V1.KeepingService.KeepingServiceBase
{
    /// <summary>Reads who keeps a data set. Whoever may record anything needs to know whether it counts at once.</summary>
    [AllowRoles(Roles.Manager, Roles.Administrator)]
    public override async Task<V1.Keeping> GetKeeping(V1.GetKeepingRequest request, ServerCallContext context)
    {
        var name = Require.Text(request.Name, "name");
        return ToProto(await db.OwnDataSets.AsNoTracking().SingleOrDefaultAsync(set => set.Name == name, context.CancellationToken) ?? new OwnDataSet { Name = name });
    }

    /// <summary>Says who keeps a data set from now on. What is planned by then stays planned, and what counts goes on counting.</summary>
    [AllowRoles(Roles.Administrator)]
    public override async Task<V1.Keeping> ChangeKeeper(V1.ChangeKeeperRequest request, ServerCallContext context)
    {
        var name = Require.Text(request.Name, "name");
        if (name != OwnDataSet.Allocations)
        {
            throw new InvalidArgumentException("name", "Only allocations can be kept in the portal.");
        }

        if (request.Keeper is not (V1.Keeper.File or V1.Keeper.Portal))
        {
            throw new InvalidArgumentException("keeper", "keeper must say who keeps the data set.");
        }

        var reason = Require.Text(request.Reason, "reason");
        var set = await db.OwnDataSets.SingleOrDefaultAsync(one => one.Name == name, context.CancellationToken) ?? db.OwnDataSets.Add(new OwnDataSet { Name = name }).Entity;
        Etag.Require(request.Etag, set.KeeperVersion, "Data set", name);
        set.ChangeKeeper(request.Keeper, reason, context.Caller().Subject, clock.GetUtcNow());
        await db.SaveChangesAsync(context.CancellationToken);

        return ToProto(set);
    }

    private static V1.Keeping ToProto(OwnDataSet set) => new()
    {
        Name = set.Name,
        Keeper = set.Keeper,
        Reason = set.KeeperReason,
        ChangedOn = set.KeeperChangedAt is { } at ? Words.Iso(LondonTime.DayOf(at)) : "",
        ChangedBy = set.KeeperChangedBy,
        Etag = Etag.Of(set.KeeperVersion),
    };
}
