using System.ComponentModel.DataAnnotations;

namespace WorkforcePlatform.Caseload.Snapshots;

/// <summary>The settings under <c>Platform:Snapshots:</c>.</summary>
public sealed record SnapshotOptions
{
    /// <summary>How long the snapshots of ordinary days are kept: 35 days, so that a month can still be looked back on when its figures are discussed. Ends of weeks and months and 30 September stay for good.</summary>
    [Range(1, 3660, ErrorMessage = "Platform:Snapshots:KeepDays must be 1 to 3660 days.")]
    public int KeepDays { get; init; } = 35;
}
