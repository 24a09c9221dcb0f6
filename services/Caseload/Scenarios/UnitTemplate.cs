namespace WorkforcePlatform.Caseload.Scenarios;

/// <summary>A unit as a whole: who is in it and how many children it is meant for.</summary>
public sealed record UnitTemplate(string Name, int Children, decimal HoldingFte, string Roles, string Source)
{
    /// <summary>Nominal: sixty children say nothing of what the staff in post can hold.</summary>
    public static UnitTemplate Cambridgeshire2017 { get; } = new(
        "Cambridgeshire unit", 60, 4, "a consultant, a senior and two social workers, a clinician for 3 days, two family workers of the district", "Cambridgeshire, Audit and Accounts Committee, July 2017, paragraph 1.2");
}
