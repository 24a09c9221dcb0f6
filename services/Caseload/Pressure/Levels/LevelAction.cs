namespace WorkforcePlatform.Caseload.Pressure.Levels;

/// <summary>What a level demands and who sees to it. The lower levels' actions go on.</summary>
/// <param name="Level">From this level on.</param>
/// <param name="What">The action.</param>
/// <param name="Owner">Who owns it.</param>
public sealed record LevelAction(int Level, string What, string Owner)
{
    /// <summary>Contingency action is what Standard 3 of the employers' standards for social workers asks for.</summary>
    public static IReadOnlyList<LevelAction> All { get; } =
    [
        new(1, "Monitor each week", "Team manager"),
        new(2, "Team plan", "Team manager"),
        new(3, "Plan of the service manager within 5 working days", "Service manager"),
        new(3, "Inform HR and legal services", "Service manager"),
        new(4, "Contingency arrangements", "Director of children’s services"),
        new(4, "Report to the lead member", "Director of children’s services"),
    ];

    /// <summary>What a level adds to those below it.</summary>
    public static IEnumerable<LevelAction> At(int level) => All.Where(action => action.Level == level);
}
