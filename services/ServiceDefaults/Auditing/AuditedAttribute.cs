namespace WorkforcePlatform.ServiceDefaults.Auditing;

/// <summary>
/// Changes of this thing, and of the spells that hang on it, are written to the audit log. Every stored type has this, or
/// <see cref="NotAuditedAttribute"/>, or hangs on one that has; a test fails for one that has not.
/// </summary>
/// <param name="kind">What it is, in words, for example "agency booking".</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AuditedAttribute(string kind) : Attribute
{
    public string Kind { get; } = kind;

    /// <summary>The property that people know it by. Without it, its primary key.</summary>
    public string? Key { get; init; }
}
