namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>A file's chunks as one stream; holds one chunk at a time.</summary>
internal sealed class ChunkStream(Func<int, byte[]?> chunk) : Stream
{
    private byte[] current = [];
    private int next;
    private int offset;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        while (offset == current.Length)
        {
            if (chunk(next) is not { } following)
            {
                return 0;
            }

            (current, offset, next) = (following, 0, next + 1);
        }

        var taken = Math.Min(buffer.Length, current.Length - offset);
        current.AsSpan(offset, taken).CopyTo(buffer);
        offset += taken;
        return taken;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
