namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>The four families of measures in the score, in the order of the page.</summary>
public enum PressureFamily
{
    Load,
    Staffing,
    Stability,
    Legal,
}
