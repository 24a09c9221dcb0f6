namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>FNV-1a over characters, 64 bits: two different rows of a file of a million meet with a chance of one in 30 million.</summary>
internal struct Hash64
{
    private ulong state;

    public Hash64() => state = 14695981039346656037UL;

    /// <summary>An empty cell differs from every text, and the order of cells counts.</summary>
    public void Add(string? cell)
    {
        var hash = state;
        foreach (var character in cell ?? "\u0001")
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        state = (hash ^ '\u001f') * 1099511628211UL;
    }

    public readonly long Value => unchecked((long)state);
}
