using Google.Protobuf.WellKnownTypes;
using WorkforcePlatform.Messaging.Receiving;
using WorkforcePlatform.Messaging.Sending;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Messaging.Operations;

/// <summary>What an operator asks a process about its events and copies.</summary>
internal sealed partial class OperationsService(
    IEnumerable<IOutboxRelay> relays,
    IEnumerable<IDeadLetterBox> boxes,
    IEnumerable<IProjectionMaintenance> maintenance) : V1.OperationsService.OperationsServiceBase
{
    private IDeadLetterBox BoxOf(string service) =>
        boxes.FirstOrDefault(box => box.Service == service) ?? throw new NotFoundException("Service", service);

    private static V1.DeadLetter ToProto(string service, DeadLetter letter) => new()
    {
        EventId = letter.EventId.ToString(),
        Service = service,
        Type = letter.Type,
        Subject = letter.Subject.ToString(),
        Version = letter.Version,
        Reason = letter.Reason,
        FailedTime = letter.FailedAt.ToTimestamp(),
    };
}
