using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;
using WorkforcePlatform.Workforce.OrgUnits;

namespace WorkforcePlatform.Workforce.People;

internal sealed partial class WorkerService
{
    /// <summary>Reads one worker with their time away. One outside the caller's scope is answered as if they did not exist.</summary>
    [AllowRoles(Roles.Hr, Roles.Manager, Roles.System)]
    public override async Task<V1.Worker> GetWorker(V1.GetWorkerRequest request, ServerCallContext context)
    {
        var (id, staffId) = IdOrKey.Read(request.WorkerId, "worker_id");
        var units = (await organisations.ReadAsync(context.CancellationToken)).For(context.Caller());
        var worker = await InScope(units, "").AsNoTracking().SingleOrDefaultAsync(w => w.Id == id || w.StaffId == staffId, context.CancellationToken)
            ?? throw new NotFoundException("Worker", request.WorkerId);

        return await WithPlacesAsync(worker, units, context.CancellationToken);
    }

    private async Task<V1.Worker> WithPlacesAsync(Worker worker, UnitsInScope units, CancellationToken ct)
    {
        var names = (await organisations.ReadAsync(ct)).Names;
        var places = (await db.ReadPlacesAsync(worker.Id, ct))[worker.Id].OrderByDescending(place => place.From).ThenBy(place => place.Post?.PostNo, StringComparer.Ordinal);
        var today = LondonTime.Today(clock);
        var proto = worker.ToProto(today);
        proto.Places.AddRange(places.Select(place => place.ToProto(units, names)));
        proto.Leaving = worker.OpenLeaving?.ToProto(worker.Details.Until, today);
        proto.Supervisions.AddRange((await db.Supervisions.AsNoTracking().Where(s => s.StaffId == worker.StaffId).OrderBy(s => s.DueOn).ToListAsync(ct)).Select(SupervisionMapping.ToProto));
        proto.LoadedFiles.AddRange(await db.DataSets.Where(set => set.ImportId != "").OrderBy(set => set.Name).Select(set => set.Name).ToListAsync(ct));
        return proto;
    }
}
