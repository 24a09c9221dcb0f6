namespace WorkforcePlatform.Caseload.Scenarios;

/// <summary>One role of a unit. FTE of one unit, also where others share it.</summary>
public sealed record UnitTemplateRole(string Role, decimal Fte, bool HoldsCases);
