using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Facts;

/// <summary>Everything the figures are made of, as one consistent reading of the database. Immutable, shared between requests.</summary>
public sealed record AllFacts : Outline
{
    private const int MostDays = 64;

    private readonly Dictionary<DateOnly, Snapshot> days = [];
    private readonly Dictionary<DateOnly, Snapshot> allPosts = [];
    private readonly Dictionary<DateOnly, IReadOnlyCollection<OpenCase>> open = [];
    private readonly Dictionary<DateOnly, ILookup<string, OpenCase>> held = [];
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
    public Snapshot On(DateOnly day) => Once(days, day, on => SnapshotBuilder.Build(Facts, on, SettingsOn(on)));

    /// <summary>The children with an open case on a day.</summary>
    internal IReadOnlyCollection<OpenCase> OpenOn(DateOnly day) => Once(open, day, on => OpenCase.On(on, Facts));

    /// <summary>The same by the staff number of their main worker; those without one are left out.</summary>
    internal ILookup<string, OpenCase> HeldOn(DateOnly day) => Once(held, day, on =>
        OpenOn(on).Where(child => child.Primary is not null).ToLookup(child => child.Primary!.StaffId, StringComparer.OrdinalIgnoreCase));

    /// <summary>The same day over every post, not only social worker posts.</summary>
    public Snapshot OnAllPosts(DateOnly day) => Once(allPosts, day, on => SnapshotBuilder.Build(Facts, on, SettingsOn(on) with { AllPosts = true }));

    private T Once<T>(Dictionary<DateOnly, T> made, DateOnly day, Func<DateOnly, T> make)
    {
        lock (gate)
        {
            if (made.TryGetValue(day, out var known))
            {
                return known;
            }

            if (made.Count >= MostDays)
            {
                made.Clear();
            }

            return made[day] = make(day);
        }
    }
}
