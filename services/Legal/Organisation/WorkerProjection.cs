using WorkforcePlatform.Messaging;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Legal.Organisation;

/// <summary>Keeps every worker's name.</summary>
public sealed class WorkerProjection : Projection<WorkerChanged, WorkerRow>
{
    public override Guid IdOf(WorkerChanged message) => Guid.Parse(message.Worker.Id);

    public override void Apply(WorkerChanged message, WorkerRow row) => (row.StaffId, row.Name) = (message.Worker.StaffId, message.Worker.DisplayName);
}
