using Google.Protobuf;

namespace WorkforcePlatform.Messaging;

/// <summary>
/// How one event type becomes one row. Live events, rebuild and verify all use the same <see cref="Apply"/>,
/// so it must set every mapped property from the message alone and read nothing else: no clock, no table, no old value.
/// Id, epoch and version are set by the caller. Child rows are taken along where they are owned or auto-included.
/// </summary>
public abstract class Projection<TMessage, TRow>
    where TMessage : IMessage<TMessage>, new()
    where TRow : class, IProjectedRow, new()
{
    public abstract Guid IdOf(TMessage message);

    public abstract void Apply(TMessage message, TRow row);
}
