namespace WorkforcePlatform.ServiceDefaults.Auditing;

/// <summary>Both ends of a chain: where it stands, and where it begins since older entries were removed.</summary>
[NotAudited("It is the audit log.")]
public sealed class AuditHead
{
    public const int OnlyId = 1;

    public int Id { get; private init; } = OnlyId;

    /// <summary>The number of the last entry. A second sealer that read an older one can not write.</summary>
    public long Number { get; set; }

    public byte[] Hash { get; set; } = AuditSeal.Beginning;

    /// <summary>The number of the last entry removed; 0 while none was.</summary>
    public long StartNumber { get; set; }

    /// <summary>Its hash, on which the first entry left rests.</summary>
    public byte[] StartHash { get; set; } = AuditSeal.Beginning;
}
