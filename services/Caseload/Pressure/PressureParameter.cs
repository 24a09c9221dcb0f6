namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>
/// One measure of the score: its cut-offs, where they come from, whether they are a standard or what other authorities have, and the
/// smallest FTE it is scored on (0: any).
/// </summary>
public sealed record PressureParameter(int Number, string Code, PressureFamily Family, CutOffs CutOffs, string Source, string ThresholdKind, decimal LeastFte = 0);
