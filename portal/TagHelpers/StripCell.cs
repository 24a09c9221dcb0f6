using WorkforcePlatform.Caseload.V1;

namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>One cell of a strip of weeks. Without a value it says "no figure".</summary>
public sealed record StripCell(DateOnly On, double? Value, string Shown)
{
    public bool IsToday { get; init; }

    /// <summary>Drawn instead of a column; null where weeks have no level.</summary>
    public PressureLevel? Level { get; init; }
}
