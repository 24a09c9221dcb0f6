namespace WorkforcePlatform.Caseload.Scenarios;

/// <summary>One line of arithmetic or cost: what, how, and what comes out.</summary>
public sealed record ScenarioLine(string What, string Working, string Result, bool IsMain = false);
