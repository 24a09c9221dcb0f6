namespace WorkforcePlatform.Caseload.Scenarios;

/// <summary>The other one of two teams that children move between: its name, the children it holds and its workers in FTE, before anything is moved.</summary>
public sealed record OtherTeam(string Name, int Children, decimal Workers);
