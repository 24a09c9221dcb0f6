using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Scenarios;

/// <summary>What moves at once would give, worked out in figures that can be added by hand. Whole workers are asked for: a need of 32.8 is 33.</summary>
public sealed class Scenario(ScenarioStart start, ScenarioMoves moves)
{
    /// <summary>One manager for so many workers.</summary>
    public const int WorkersAManager = 7;

    public ScenarioStart Start => start;

    public ScenarioMoves Moves => moves;

    public decimal Added => moves.PostsAdded + moves.VacanciesFilled + UnitsFilled;

    /// <summary>Case holders in post in the units opened.</summary>
    public decimal UnitsFilled => moves.UnitsFilled ?? UnitsPosts;

    /// <summary>Posts of case holders in the units opened.</summary>
    public decimal UnitsPosts => moves.UnitsOpened * UnitTemplate.Cambridgeshire2017.HoldingFte;

    /// <summary>Temporary and agency workers who do not go on.</summary>
    public decimal Ending => (start.Temporary - moves.TemporaryKept) + (start.Agency - moves.AgencyKept);

    public decimal Workers => start.Workers + Added - Ending;

    public int Children => start.Children - moves.ChildrenMovedOut - moves.ChildrenToOther + moves.ChildrenMovedIn;

    public decimal? Each => Formulas.Caseload(Children, Workers).Value;

    /// <summary>Workers required at the benchmark, full precision.</summary>
    public decimal Required => Children / moves.Benchmark;

    public decimal RequiredWhole => Math.Ceiling(Required);

    /// <summary>Whole workers required less those there are; 0 where the benchmark is reached.</summary>
    public decimal ShortBy => ShortWith(Workers);

    public bool Reaches => Each is { } each && each <= moves.Benchmark;

    /// <summary>The same without the temporary workers kept.</summary>
    public decimal WorkersIfLapsed => Workers - moves.TemporaryKept;

    public decimal? EachIfLapsed => Formulas.Caseload(Children, WorkersIfLapsed).Value;

    public decimal ShortByIfLapsed => ShortWith(WorkersIfLapsed);

    /// <summary>What the option costs a year; null where something in it has no price.</summary>
    public decimal? Cost => PostsCost is { } posts && ManagersCost is { } managers ? posts + managers + moves.OtherCosts.Sum(other => other.Pounds) : null;

    public decimal? PostsCost => Priced(PostsToPay, start.WorkerCost);

    public decimal? ManagersCost => Priced(moves.ManagersAdded, start.ManagerCost);

    /// <summary>Posts that nobody funds yet.</summary>
    public decimal PostsToPay => moves.PostsAdded + UnitsPosts;

    public decimal? CostOf(decimal workers) => Priced(workers, start.WorkerCost);

    /// <summary>The highest span once added managers share the worst one: another manager's may then be higher, which is not known here.</summary>
    public decimal? SplitSpan => start.WorstSpan > 0 && moves.ManagersAdded > 0 ? start.WorstSpan / (decimal)(moves.ManagersAdded + 1) : null;

    public static decimal ManagersFor(decimal workers) => Math.Ceiling(workers / WorkersAManager);

    private decimal ShortWith(decimal workers) => workers * moves.Benchmark >= Children ? 0 : RequiredWhole - workers;

    private static decimal? Priced(decimal count, decimal? cost) => count == 0 ? 0 : count * cost;
}
