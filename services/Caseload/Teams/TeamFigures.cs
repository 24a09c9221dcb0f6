using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Teams;

/// <summary>The units with what is derived of them, as one consistent reading of the database.</summary>
public sealed record TeamFigures : Outline
{
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public TeamFigures(Outline outline, DaySums? sums)
        : base(outline) => Sums = sums;

    /// <summary>Null while no register is loaded, or the rows are put off or those of another build.</summary>
    public DaySums? Sums { get; }
}
