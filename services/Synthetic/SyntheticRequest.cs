namespace WorkforcePlatform.Synthetic;

/// <summary>What to make up. Equal requests give the same files, byte by byte, on every machine.</summary>
public sealed record SyntheticRequest
{
    /// <summary>The last day that the files tell of. Nothing here reads a clock.</summary>
    public required DateOnly AsAt { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>At most 999, side by side in the same files.</summary>
    public int Authorities { get; init; } = 1;

    public AuthoritySize Size { get; init; } = new();
}
