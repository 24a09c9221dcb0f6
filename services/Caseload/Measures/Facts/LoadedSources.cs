namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>
/// Which data sets were ever taken. A data set that was never taken makes what needs it missing; a file with a header and no row was
/// taken, and says "none".
/// </summary>
public sealed record LoadedSources
{
    private readonly IReadOnlyDictionary<DataSet, LoadedSource> taken;

    public LoadedSources(IReadOnlyDictionary<DataSet, LoadedSource> taken) => this.taken = taken;

    public LoadedSources(params DataSet[] taken) => this.taken = taken.ToDictionary(set => set, _ => new LoadedSource());

    /// <summary>Nothing taken yet.</summary>
    public static LoadedSources None { get; } = new(Array.Empty<DataSet>());

    public LoadedSource? this[DataSet set] => taken.GetValueOrDefault(set);

    public bool Has(DataSet set) => taken.ContainsKey(set);

    /// <summary>The same sources and one more.</summary>
    public LoadedSources With(DataSet set, LoadedSource? source = null) =>
        new(new Dictionary<DataSet, LoadedSource>(taken) { [set] = source ?? new LoadedSource() });

    /// <summary>The sources of these data sets in words, each once, in the order asked; empty where none is named.</summary>
    public string Describe(params IEnumerable<DataSet> sets) =>
        string.Join(", ", sets.Select(set => this[set]?.Source).Where(source => !string.IsNullOrEmpty(source)).Distinct());
}
