using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Workforce.DataSets;

namespace WorkforcePlatform.Workforce.People;

internal sealed partial class WorkerService
{
    private const int LongestText = 100;

    /// <summary>Records that a worker leaves. Who keeps the workers decides whether that counts at once or waits for a file.</summary>
    [AllowRoles(Roles.Hr, Roles.Manager)]
    public override async Task<V1.Worker> RecordLeaving(V1.RecordLeavingRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var lastDay = Require.Date(request.LastDay, "last_day");
        var (reason, destination) = (OptionalText(request.Reason, "reason"), OptionalText(request.Destination, "destination"));
        return await db.RecordOnceAsync(request.RequestId, RecordAsync, V1.Worker.Parser, clock.GetUtcNow(), context);

        async Task<V1.Worker> RecordAsync()
        {
            var (worker, units) = await ReadForChangeAsync(request.WorkerId, request.Etag, context);
            var atOnce = await db.IsKeptInPortalAsync(DataSet.Workers, ct);
            worker.RecordLeaving(lastDay.AddDays(1), reason, destination, atOnce, context.Caller().Subject, clock.GetUtcNow());
            return await WithPlacesAsync(worker, units, ct);
        }
    }

    private static string OptionalText(string text, string field) => text.Trim().Length == 0 ? "" : Require.Text(text, field, LongestText);

    private async Task<(Worker Worker, OrgUnits.UnitsInScope Units)> ReadForChangeAsync(string asked, string etag, ServerCallContext context)
    {
        var (id, staffId) = IdOrKey.Read(asked, "worker_id");
        var units = (await organisations.ReadAsync(context.CancellationToken)).For(context.Caller());
        var worker = await InScope(units, "").SingleOrDefaultAsync(w => w.Id == id || w.StaffId == staffId, context.CancellationToken)
            ?? throw new NotFoundException("Worker", asked);
        ServiceDefaults.Database.Etag.Require(etag, worker.Version, "Worker", worker.Id);
        return (worker, units);
    }
}
