namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Ends a text at a line that goes on without end: cells are taken apart a line at a time, so a line's length is what a reader must hold.</summary>
internal sealed class BoundedLines(TextReader text) : TextReader
{
    /// <summary>Many times what any line of the contract needs, and as many cells as a reader can hold beside its other work.</summary>
    public const int MostCharacters = 250_000;

    private int inLine;

    /// <summary>The text ended at such a line, before its own end.</summary>
    public bool WasCut { get; private set; }

    public override int Read(char[] buffer, int index, int count)
    {
        var read = WasCut ? 0 : text.Read(buffer, index, count);
        var end = buffer.AsSpan(index, read).LastIndexOfAny('\r', '\n');
        inLine = end < 0 ? inLine + read : read - end - 1;
        WasCut |= inLine > MostCharacters;
        return read;
    }

    public override int Read() => throw new NotSupportedException();

    public override int Peek() => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }
}
