namespace WorkforcePlatform.Caseload.Measures;

/// <summary>How a value is to be read: as it stands, or as "at least" because what is missing could only raise it.</summary>
public enum Bound
{
    Exact,
    AtLeast,
}
