using System.Globalization;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Legal.Organisation;

/// <summary>Keeps every worker's name, and until when they are here.</summary>
public sealed class WorkerProjection : Projection<WorkerChanged, WorkerRow>
{
    public override Guid IdOf(WorkerChanged message) => Guid.Parse(message.Worker.Id);

    public override void Apply(WorkerChanged message, WorkerRow row)
    {
        var worker = message.Worker;
        (row.StaffId, row.Name, row.Until) = (worker.StaffId, worker.DisplayName, Read(worker.Until));
        row.PlannedUntil = worker.Leavings.Where(one => one.Standing is PlanStanding.Planned or PlanStanding.Contradicted)
            .Select(one => Read(one.Until)).FirstOrDefault();
    }

    private static DateOnly? Read(string iso) => iso.Length == 0 ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
