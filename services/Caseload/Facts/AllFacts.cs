using WorkforcePlatform.Caseload.Benchmarks;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.Caseload.Published;

namespace WorkforcePlatform.Caseload.Facts;

/// <summary>Everything the figures are made of, as one consistent reading of the database. Immutable, shared between requests.</summary>
public sealed class AllFacts
{
    private readonly Dictionary<DateOnly, Snapshot> days = [];
    private readonly Lock gate = new();

    public required long Stamp { get; init; }

    public required CaseloadFacts Facts { get; init; }

    public required LoadedSources Loaded { get; init; }

    public required IReadOnlyList<LoadedDataSet> DataSets { get; init; }

    public required IReadOnlyList<PublishedFigure> Published { get; init; }

    /// <summary>The last day that the register covers; null when nothing has been loaded.</summary>
    public required DateOnly? FiguresTo { get; init; }

    /// <summary>Who lies under whom, for scope; a unit closed long ago stays in.</summary>
    public required ServiceDefaults.Security.OrgTree Units { get; init; }

    public required IReadOnlyDictionary<string, WorkerFact> Workers { get; init; }

    public required IReadOnlyDictionary<string, string> PostTitles { get; init; }

    /// <summary>The facts of one day. Worked out once while the facts stand.</summary>
    public Snapshot On(DateOnly day)
    {
        lock (gate)
        {
            if (days.TryGetValue(day, out var known))
            {
                return known;
            }

            if (days.Count >= 64)
            {
                days.Clear();
            }

            return days[day] = SnapshotBuilder.Build(Facts, day, Settings);
        }
    }

    /// <summary>The same day over every post, not only social worker posts.</summary>
    public Snapshot OnAllPosts(DateOnly day) => SnapshotBuilder.Build(Facts, day, Settings with { AllPosts = true });

    private static MeasureSettings Settings => MeasureSettings.Default with { Limit = SeedBenchmarks.AdoptedLimit };
}
