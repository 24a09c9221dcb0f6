namespace WorkforcePlatform.Caseload.Measures;

/// <summary>
/// The open cases whose primary worker reports to one manager, wherever those workers sit. Workers report to the manager named on their
/// unit, else on the nearest unit above; a manager's own cases count under the next manager above.
/// </summary>
public sealed record ManagerSpan(string StaffId, string DisplayName, string UnitCode, int Cases)
{
    /// <summary>The most cases under one manager that the Darlington report accepts (2010, paragraph 13).</summary>
    public const decimal UpperCases = 150;

    /// <summary>The fewest cases under one manager that the same report names.</summary>
    public const decimal LowerCases = 130;

    /// <summary>Who reports to them: in social worker posts, agency staff, and whoever else holds a case.</summary>
    public int Workers { get; init; }

    /// <summary>Those of them in their assessed and supported year, who need more of a manager's time.</summary>
    public int NewlyQualified { get; init; }

    /// <summary>Managers needed at 150 cases each.</summary>
    public decimal ManagersAtUpper => Formulas.ManagersNeeded(Cases, UpperCases) ?? 0;

    /// <summary>Managers needed at 130 cases each.</summary>
    public decimal ManagersAtLower => Formulas.ManagersNeeded(Cases, LowerCases) ?? 0;
}
