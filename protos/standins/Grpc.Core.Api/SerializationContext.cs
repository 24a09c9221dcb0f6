using System.Buffers;

namespace Grpc.Core;

/// <summary>
/// Where one message is written: either whole with <see cref="Complete(byte[])"/>, or into the writer, ended by
/// <see cref="Complete()"/>. The engine provides what it supports.
/// </summary>
public abstract class SerializationContext
{
    /// <summary>Hands over a message that is already bytes.</summary>
    public virtual void Complete(byte[] payload) => throw new NotImplementedException();

    /// <summary>The buffer to write the message into.</summary>
    public virtual IBufferWriter<byte> GetBufferWriter() => throw new NotImplementedException();

    /// <summary>Announces the size of the message in bytes, before the first byte is written.</summary>
    public virtual void SetPayloadLength(int payloadLength)
    {
        // A hint only: an engine that does not use it loses nothing.
    }

    /// <summary>Says that the message in the writer is whole.</summary>
    public virtual void Complete() => throw new NotImplementedException();
}
