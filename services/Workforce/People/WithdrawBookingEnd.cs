using Grpc.Core;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.People;

internal sealed partial class WorkerService
{
    /// <summary>Takes a booking's recorded last day back. It is kept with the reason.</summary>
    [AllowRoles(Roles.Hr, Roles.Manager)]
    public override async Task<V1.Worker> WithdrawBookingEnd(V1.WithdrawBookingEndRequest request, ServerCallContext context)
    {
        var because = Require.Text(request.Reason, "reason", LongestText);
        var reference = Require.Text(request.Reference, "reference");
        var (worker, units) = await ReadForChangeAsync(request.WorkerId, request.Etag, context);
        await RequireBookingInScopeAsync(worker, reference, units, context.CancellationToken);
        worker.WithdrawBookingEnd(reference, because, clock.GetUtcNow());
        await db.SaveChangesAsync(context.CancellationToken);

        return await WithPlacesAsync(worker, units, context.CancellationToken);
    }
}
