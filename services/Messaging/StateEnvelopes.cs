using Google.Protobuf;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.Messaging;

/// <summary>Wraps an aggregate's current state for the state feed.</summary>
public static class StateEnvelopes
{
    public static StateEnvelope For(IMessage message, Guid subject, long version) => new()
    {
        Subject = subject.ToString(),
        Type = message.Descriptor.FullName,
        Version = version,
        Data = message.ToByteString(),
    };
}
