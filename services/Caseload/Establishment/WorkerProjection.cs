using Google.Protobuf;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Caseload.Establishment;

/// <summary>Keeps the last known state of every worker.</summary>
public sealed class WorkerProjection : Projection<WorkerChanged, WorkerRow>
{
    public override Guid IdOf(WorkerChanged message) => Guid.Parse(message.Worker.Id);

    public override void Apply(WorkerChanged message, WorkerRow row)
    {
        (row.StaffId, row.Qualified, row.Leaves, row.State) =
            (message.Worker.StaffId, message.Worker.Qualified, message.Worker.Until.Length > 0, message.Worker.ToByteArray());
        row.Bookings.Clear();
        row.Bookings.AddRange(message.Worker.AgencyAssignments.Where(booking => !booking.Voided)
            .Select(booking => (PostId: IdOrEmpty(booking.PostId), UnitId: IdOrEmpty(booking.OrgUnitId))).Distinct()
            .Select(place => new WorkerBooking { PostId = place.PostId, UnitId = place.UnitId }));
    }

    private static Guid IdOrEmpty(string id) => Guid.TryParse(id, out var known) ? known : Guid.Empty;
}
