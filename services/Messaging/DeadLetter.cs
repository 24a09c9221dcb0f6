using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Messaging;

/// <summary>An event that this service received and could not apply, with the reason. Nothing waits behind it.</summary>
[Audited("event that could not be applied")]
public sealed class DeadLetter
{
    public required Guid EventId { get; init; }

    public required string Topic { get; init; }

    public required string Type { get; init; }

    public required Guid Subject { get; init; }

    public required long Epoch { get; init; }

    public required long Version { get; init; }

    public required byte[] Data { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public string? TraceParent { get; init; }

    /// <summary>Why it could not be applied. Holds no personal data.</summary>
    public required string Reason { get; set; }

    public required DateTimeOffset FailedAt { get; set; }

    /// <summary>When an operator gave it up. A dropped letter stays as a record; it is no longer listed or counted.</summary>
    public DateTimeOffset? DroppedAt { get; set; }

    public string? DroppedBy { get; set; }

    public string? DropReason { get; set; }

    public static DeadLetter For(EventEnvelope message, string reason, DateTimeOffset now) => new()
    {
        EventId = message.EventId,
        Topic = message.Topic,
        Type = message.Type,
        Subject = message.Subject,
        Epoch = message.At.Epoch,
        Version = message.At.Version,
        Data = message.Data.ToArray(),
        OccurredAt = message.OccurredAt,
        TraceParent = message.TraceParent,
        Reason = reason,
        FailedAt = now,
    };

    public EventEnvelope ToEnvelope() =>
        new(EventId, Topic, Type, Subject, new StateVersion(Epoch, Version), Data, OccurredAt, TraceParent);
}
