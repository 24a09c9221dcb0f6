namespace WorkforcePlatform.Caseload.Scenarios;

/// <summary>What somebody would change at once, and the caseload to reach. None is below 0.</summary>
public sealed record ScenarioMoves
{
    /// <summary>Above 0: children a whole-time worker.</summary>
    public required decimal Benchmark { get; init; }

    public decimal PostsAdded { get; init; }

    /// <summary>Units of the 2017 Cambridgeshire template opened: <see cref="UnitTemplate"/>.</summary>
    public int UnitsOpened { get; init; }

    public decimal VacanciesFilled { get; init; }

    /// <summary>Of the posts funded for a time only, those that go on.</summary>
    public decimal TemporaryKept { get; init; }

    /// <summary>Of the agency staff, those who go on.</summary>
    public decimal AgencyKept { get; init; }

    /// <summary>Closed, stepped across, or moved to another team.</summary>
    public int ChildrenMovedOut { get; init; }

    /// <summary>Taken over from another team.</summary>
    public int ChildrenMovedIn { get; init; }

    public int ManagersAdded { get; init; }

    /// <summary>Posts that somebody says are needed, to be held against the arithmetic; null where nobody does.</summary>
    public decimal? PostsClaimed { get; init; }

    /// <summary>What else the option costs a year, each with its name, in pounds.</summary>
    public IReadOnlyList<(string Name, decimal Pounds)> OtherCosts { get; init; } = [];
}
