namespace WorkforcePlatform.Caseload.Measures;

/// <summary>The benchmark a council adopted as its workers' limit: cases for one available FTE, since when, agreed with whom.</summary>
public sealed record AdoptedLimit(decimal CasesPerFte, DateOnly AdoptedOn, string AgreedWith);
