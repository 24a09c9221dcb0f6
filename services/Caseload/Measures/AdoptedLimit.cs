namespace WorkforcePlatform.Caseload.Measures;

/// <summary>The benchmark that a council adopted as its workers' limit: cases for one available FTE, since when, agreed with whom. It binds a unit and everything below it that has none of its own.</summary>
public sealed record AdoptedLimit(string Unit, decimal CasesPerFte, DateOnly AdoptedOn, string AgreedWith);
