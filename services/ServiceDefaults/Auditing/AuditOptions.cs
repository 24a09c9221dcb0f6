using System.ComponentModel.DataAnnotations;

namespace WorkforcePlatform.ServiceDefaults.Auditing;

/// <summary>How long audit entries are kept: the settings under <c>Platform:Audit:</c>.</summary>
public sealed record AuditOptions
{
    /// <summary>Months for which changes are kept. Seven years unless set.</summary>
    [Range(1, 1200, ErrorMessage = "Platform:Audit:KeepMonths must be between 1 and 1200.")]
    public int KeepMonths { get; init; } = 84;

    /// <summary>Months for which it is kept who was shown which child's or matter's reference. Seven years unless set.</summary>
    [Range(1, 1200, ErrorMessage = "Platform:Audit:KeepReadsMonths must be between 1 and 1200.")]
    public int KeepReadsMonths { get; init; } = 84;

    /// <summary>Nothing is removed while this is true, for example during an inquiry.</summary>
    public bool LegalHold { get; init; }
}
