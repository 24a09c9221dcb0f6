using Grpc.Core;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Calls;

/// <summary>A worker of whom only the number is known.</summary>
internal static class OwnPeople
{
    /// <summary>The worker; null where there is none, or the user may not see them.</summary>
    public static async Task<Worker?> FindAsync(this WorkerService.WorkerServiceClient workers, string staffId, CancellationToken ct)
    {
        try
        {
            return staffId.Length == 0 ? null : await workers.GetWorkerAsync(new() { WorkerId = staffId }, cancellationToken: ct);
        }
        catch (RpcException refusal) when (refusal.StatusCode is StatusCode.NotFound)
        {
            return null;
        }
    }
}
