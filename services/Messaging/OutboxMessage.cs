using System.Diagnostics;
using Google.Protobuf;
using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Messaging;

/// <summary>
/// An event that is written and not yet acknowledged by every consumer. It is added in the transaction of the change it reports,
/// so the two can not differ. A row that is here is pending; there is no status.
/// </summary>
[NotAudited("It tells of a change that has an entry of its own.")]
public sealed class OutboxMessage
{
    /// <summary>The order of writing, from the database. With one writer it is also the order of commits.</summary>
    public long Sequence { get; private init; }

    public required Guid EventId { get; init; }

    /// <summary>The proto package, for example workforce.v1.</summary>
    public required string Topic { get; init; }

    /// <summary>The full proto name, for example workforce.v1.PostChanged.</summary>
    public required string Type { get; init; }

    /// <summary>The aggregate's id.</summary>
    public required Guid Subject { get; init; }

    /// <summary>Filled in on save from the owner's own epoch.</summary>
    public long Epoch { get; internal set; }

    public required long Version { get; init; }

    public required byte[] Data { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The W3C trace of the call that caused the event.</summary>
    public string? TraceParent { get; init; }

    public static OutboxMessage For(IMessage message, Guid subject, long version, DateTimeOffset now) => new()
    {
        EventId = Guid.CreateVersion7(now),
        Topic = message.Descriptor.File.Package,
        Type = message.Descriptor.FullName,
        Subject = subject,
        Version = version,
        Data = message.ToByteArray(),
        OccurredAt = now,
        TraceParent = Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity.Id : null,
    };

    public EventEnvelope ToEnvelope() =>
        new(EventId, Topic, Type, Subject, new StateVersion(Epoch, Version), Data, OccurredAt, TraceParent);
}
