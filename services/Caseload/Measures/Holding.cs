using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>Which children a worker can be the primary worker of on a day, by the dated rules and by being there: the rules of the waiting lists.</summary>
internal sealed class Holding(DateOnly on, MeasureSettings settings, Staffing staffing)
{
    private readonly Dictionary<CaseCategory, HoldingRule> rules = settings.HoldingRules.Where(rule => rule.Applies.Contains(on)).ToDictionary(rule => rule.Category);

    public IReadOnlyDictionary<string, WorkerDay> Workers => staffing.Workers;

    /// <summary>Who works where on a day, and whom each may hold.</summary>
    public static Holding On(DateOnly on, CaseloadFacts facts, MeasureSettings settings) =>
        new(on, settings, new Staffing(facts, on, settings, new UnitTallies(new OrgTree(facts.Units, on))));

    /// <summary>A child of the category with this worker is on no waiting list.</summary>
    public bool IsPresentFor(WorkerDay worker, CaseCategory category) =>
        worker is { IsManager: false, Away: null } && MayHold(worker, category);

    public bool MayHold(WorkerDay worker, CaseCategory category)
    {
        if (!rules.TryGetValue(category, out var rule) || rule.Anyone)
        {
            return true;
        }

        var inQualifiedSeat = worker.Seats.Count == 0 || worker.Seats.Exists(seat => seat.Post is null or { QualifiedRequired: true });
        var qualified = worker.Fact.IsQualifiedOn(on) || !staffing.QualificationsKnown;
        return (qualified && inQualifiedSeat) || worker.Seats.Exists(seat => seat.Post is { } post && rule.AlsoRoles.Contains(post.Role));
    }
}
