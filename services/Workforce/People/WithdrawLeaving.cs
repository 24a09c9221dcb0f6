using Grpc.Core;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.People;

internal sealed partial class WorkerService
{
    /// <summary>Takes a recorded leaving back. It is kept with the reason.</summary>
    [AllowRoles(Roles.Hr, Roles.Manager)]
    public override async Task<V1.Worker> WithdrawLeaving(V1.WithdrawLeavingRequest request, ServerCallContext context)
    {
        var because = Require.Text(request.Reason, "reason", LongestText);
        var (worker, units) = await ReadForChangeAsync(request.WorkerId, request.Etag, context);
        worker.WithdrawLeaving(because, clock.GetUtcNow());
        await db.SaveChangesAsync(context.CancellationToken);

        return await WithPlacesAsync(worker, units, context.CancellationToken);
    }
}
