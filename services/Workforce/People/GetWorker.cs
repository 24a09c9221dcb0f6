using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.People;

public sealed partial class WorkerService
{
    /// <summary>Reads one worker with their time away. One outside the caller's scope is answered as if they did not exist.</summary>
    [AllowRoles(Roles.Hr, Roles.Manager, Roles.System)]
    public override async Task<V1.Worker> GetWorker(V1.GetWorkerRequest request, ServerCallContext context)
    {
        var (id, staffId) = IdOrKey.Read(request.WorkerId, "worker_id");
        var units = await db.ReadUnitsInScopeAsync(context.Caller(), context.CancellationToken);
        var worker = await InScope(units, "").SingleOrDefaultAsync(w => w.Id == id || w.StaffId == staffId, context.CancellationToken);

        return worker?.ToProto() ?? throw new NotFoundException("Worker", request.WorkerId);
    }
}
