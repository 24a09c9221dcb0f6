namespace WorkforcePlatform.Messaging;

/// <summary>
/// One event on its way: an aggregate's whole public state and how new that state is.
/// The id was minted when the event was written and never changes, however often it is delivered.
/// </summary>
public sealed record EventEnvelope(
    Guid EventId,
    string Topic,
    string Type,
    Guid Subject,
    StateVersion At,
    ReadOnlyMemory<byte> Data,
    DateTimeOffset OccurredAt,
    string? TraceParent);
