namespace WorkforcePlatform.Caseload.Scenarios;

/// <summary>A unit as a whole: who is in it and how many children it is meant for.</summary>
public sealed record UnitTemplate(string Name, int Children, IReadOnlyList<UnitTemplateRole> Roles, string Source)
{
    /// <summary>Nominal: sixty children say nothing of what the staff in post can hold.</summary>
    public static UnitTemplate Cambridgeshire2017 { get; } = new(
        "Cambridgeshire unit",
        60,
        [
            new("Consultant social worker", 1, HoldsCases: true),
            new("Senior social worker", 1, HoldsCases: true),
            new("Social worker", 2, HoldsCases: true),
            new("Clinician", 0.6m, HoldsCases: false),
            new("Family worker, shared with the district", 2, HoldsCases: false),
        ],
        "Cambridgeshire, Audit and Accounts Committee, July 2017, paragraph 1.2");

    public decimal HoldingFte { get; } = Roles.Where(role => role.HoldsCases).Sum(role => role.Fte);

    /// <summary>What so many units are meant for: children, whoever is in post.</summary>
    public int Nominal(int units) => units * Children;

    /// <summary>What they can hold with so many case holders in post: that part of what they are meant for. Posts that are planned hold nobody.</summary>
    public decimal Effective(int units, decimal filledFte) => units == 0 ? 0 : Nominal(units) * filledFte / (units * HoldingFte);
}
