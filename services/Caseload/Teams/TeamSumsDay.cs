using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Caseload.Teams;

/// <summary>The day that all rows of <see cref="TeamSums"/> are of, and what all of them were worked out under; when any of it changes, so may every row.</summary>
[NotAudited("It is derived from facts and can be made anew at any time.")]
public sealed class TeamSumsDay
{
    /// <summary>This build of the measures: another may count otherwise.</summary>
    public static readonly Guid ThisBuild = typeof(SnapshotBuilder).Module.ModuleVersionId;

    /// <summary>The rows are behind the facts and may not be read.</summary>
    public static readonly Guid PutOff = Guid.Empty;

    public int Id { get; init; } = 1;

    public required DateOnly On { get; set; }

    /// <summary>Where facts without a known unit count; null if there are several authorities.</summary>
    public string? OnlyRoot { get; set; }

    public bool AnyLeaver { get; set; }

    public bool AnyQualified { get; set; }

    public Guid Build { get; set; }

    public WorkersOnRecord OnRecord => new(AnyLeaver, AnyQualified);

    public bool IsUnderTheSame(TeamSumsDay other) =>
        (On, OnlyRoot, OnRecord, Build) == (other.On, other.OnlyRoot, other.OnRecord, other.Build);
}
