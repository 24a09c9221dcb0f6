namespace WorkforcePlatform.ServiceDefaults.Auditing;

/// <summary>Changes of this thing are not written to the audit log.</summary>
/// <param name="because">Why nothing is lost by that.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotAuditedAttribute(string because) : Attribute
{
    public string Because { get; } = because;
}
