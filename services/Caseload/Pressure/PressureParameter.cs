using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>
/// One measure of the score: its cut-offs, where they come from, whether they are a standard or what other authorities have, and the
/// smallest FTE it is scored on (0: any).
/// </summary>
public sealed record PressureParameter(int Number, string Code, PressureFamily Family, CutOffs CutOffs, string Source, string ThresholdKind, decimal LeastFte = 0)
{
    /// <summary>Its 3 points lift a level to 3 by themselves.</summary>
    public bool IsFloor => Code is MeasureCodes.CaseloadPerHolderFte or MeasureCodes.Unallocated;

    /// <summary>Fewer points mean that somebody holds, or a manager answers for, fewer children, or that a child has a worker.</summary>
    public bool ChangesCaseload => Family is PressureFamily.Load || Code == MeasureCodes.Unallocated;
}
