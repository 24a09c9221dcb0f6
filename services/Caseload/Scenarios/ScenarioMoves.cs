namespace WorkforcePlatform.Caseload.Scenarios;

/// <summary>What somebody would change at once, and the caseload to reach. None is below 0.</summary>
public sealed record ScenarioMoves
{
    /// <summary>Above 0: children a whole-time worker.</summary>
    public required decimal Benchmark { get; init; }

    public decimal PostsAdded { get; init; }

    /// <summary>Units of the 2017 Cambridgeshire template opened: <see cref="UnitTemplate"/>.</summary>
    public int UnitsOpened { get; init; }

    /// <summary>Of the case holders of the units opened, those in post, FTE; null where all are. Posts that are planned hold nobody.</summary>
    public decimal? UnitsFilled { get; init; }

    public decimal VacanciesFilled { get; init; }

    /// <summary>Of the posts funded for a time only, those that go on.</summary>
    public decimal TemporaryKept { get; init; }

    /// <summary>Of the agency staff, those who go on.</summary>
    public decimal AgencyKept { get; init; }

    /// <summary>Closed, stepped across, or moved to a team that is not named.</summary>
    public int ChildrenMovedOut { get; init; }

    /// <summary>Taken over from a team that is not named.</summary>
    public int ChildrenMovedIn { get; init; }

    /// <summary>Moved to <see cref="Other"/>, which then has them.</summary>
    public int ChildrenToOther { get; init; }

    /// <summary>The team that they move to, as it stands before; null where none is named.</summary>
    public OtherTeam? Other { get; init; }

    public int ManagersAdded { get; init; }

    /// <summary>Posts that somebody says are needed, to be held against the arithmetic; null where nobody does.</summary>
    public decimal? PostsClaimed { get; init; }

    /// <summary>What else the option costs a year, each with its name, in pounds.</summary>
    public IReadOnlyList<(string Name, decimal Pounds)> OtherCosts { get; init; } = [];
}
