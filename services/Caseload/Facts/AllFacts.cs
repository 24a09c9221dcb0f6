using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Facts;

/// <summary>Everything the figures are made of, as one consistent reading of the database. Immutable, shared between requests.</summary>
public sealed record AllFacts : Outline
{
    private readonly Dictionary<DateOnly, Snapshot> days = [];
    private readonly Lock gate = new();

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public AllFacts(Outline outline, CaseloadFacts facts)
        : base(outline)
    {
        Facts = facts;
        DataSets = [.. outline.DataSets.Select(set => set.Name switch
        {
            "cases" => set with { Rows = facts.Cases.Count },
            "allocations" => set with { Rows = facts.Allocations.Count },
            _ => set,
        })];
        Workers = facts.Workers.ToDictionary(worker => worker.StaffId, StringComparer.OrdinalIgnoreCase);
        PostTitles = facts.Posts.ToDictionary(post => post.PostNo, post => post.Title, StringComparer.OrdinalIgnoreCase);
    }

    public CaseloadFacts Facts { get; }

    public IReadOnlyDictionary<string, WorkerFact> Workers { get; }

    public IReadOnlyDictionary<string, string> PostTitles { get; }

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
}
