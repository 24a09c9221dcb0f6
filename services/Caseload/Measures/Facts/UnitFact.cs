namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>One org unit: where it hangs in the tree, who manages it and when it exists.</summary>
public sealed record UnitFact(string Code, string Name, UnitType Type, string? ParentCode, string? ManagerStaffId, Spell Live)
{
    /// <summary>The area it is for, in the council's words, or several with <c>;</c> between; empty if not stated.</summary>
    public string Locality { get; init; } = "";
}
