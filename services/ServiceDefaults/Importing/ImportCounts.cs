namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>What a merge does or would do, in rows of the file. <see cref="Open"/> counts stored open rows before it, in the chosen unit.</summary>
public sealed record ImportCounts(int New = 0, int Changed = 0, int Unchanged = 0, int Closed = 0, int Open = 0)
{
    /// <summary>More than a tenth of what is open would be closed: the sender is asked first.</summary>
    public bool ClosesMoreThanATenth => (long)Closed * 10 > Open;

    public static ImportCounts operator +(ImportCounts left, ImportCounts right) => new(
        left.New + right.New,
        left.Changed + right.Changed,
        left.Unchanged + right.Unchanged,
        left.Closed + right.Closed,
        left.Open + right.Open);

    /// <summary>The same as the operator.</summary>
    public ImportCounts Add(ImportCounts other) => this + other;
}
