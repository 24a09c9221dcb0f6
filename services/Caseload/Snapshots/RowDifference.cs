using WorkforcePlatform.Caseload.Pressure;

namespace WorkforcePlatform.Caseload.Snapshots;

/// <summary>How the rows of one kind that a figure counted then differ from those that it counts now, each reference once: <see cref="Then"/> and what came, less what went, is <see cref="Now"/>.</summary>
internal sealed record RowDifference(string Rows, int Then, IReadOnlyList<CountedRow> Came, IReadOnlyList<StoredRow> Went, int Now)
{
    public bool IsAny => Came.Count > 0 || Went.Count > 0;

    public static RowDifference Of(string rows, IEnumerable<StoredRow> counted, IEnumerable<CountedRow> counts)
    {
        List<StoredRow> then = [.. counted.DistinctBy(row => row.Reference)];
        List<CountedRow> now = [.. counts.DistinctBy(row => row.Reference)];
        var (known, knew) = (now.Select(row => row.Reference).ToHashSet(), then.Select(row => row.Reference).ToHashSet());
        return new(rows, then.Count, now.FindAll(row => !knew.Contains(row.Reference)), then.FindAll(row => !known.Contains(row.Reference)), now.Count);
    }

    public V1.RowChanges ToProto() => new() { Rows = Rows, Then = Then, Came = Came.Count, Went = Went.Count, Now = Now };
}
