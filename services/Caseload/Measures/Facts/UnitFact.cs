namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>One org unit: where it hangs in the tree, who manages it and when it exists.</summary>
public sealed record UnitFact(string Code, string Name, UnitType Type, string? ParentCode, string? ManagerStaffId, Spell Live);
