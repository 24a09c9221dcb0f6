using Google.Protobuf;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Recruitment.Establishment;

/// <summary>Keeps the last known state of every worker.</summary>
public sealed class WorkerProjection : Projection<WorkerChanged, WorkerRow>
{
    public override Guid IdOf(WorkerChanged message) => Guid.Parse(message.Worker.Id);

    public override void Apply(WorkerChanged message, WorkerRow row)
    {
        (row.PlansToLeave, row.State) = (message.Worker.Planned() is not null, message.Worker.ToByteArray());
        row.Bookings.Clear();
        row.Bookings.AddRange(message.Worker.AgencyAssignments.Where(one => !one.Voided && one.PostId.Length > 0).Select(one => one.PostId).Distinct()
            .Select(id => new BookedPost { PostId = Guid.Parse(id) }));
    }
}
