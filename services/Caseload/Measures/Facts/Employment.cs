namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>Who pays the worker: the council, or an agency (agency-paid or self-employed).</summary>
public enum Employment
{
    Employee,
    Agency,
}
