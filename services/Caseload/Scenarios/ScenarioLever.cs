namespace WorkforcePlatform.Caseload.Scenarios;

/// <summary>One thing moved alone until the benchmark is reached.</summary>
/// <param name="Lever">What is moved.</param>
/// <param name="Needed">How much, with the arithmetic; or that it cannot be reached.</param>
/// <param name="Cost">Pounds a year; null where it is not known or cannot be reached.</param>
/// <param name="Care">What to read with it.</param>
public sealed record ScenarioLever(string Lever, string Needed, decimal? Cost, string Care);
