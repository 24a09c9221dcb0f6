using WorkforcePlatform.Caseload.V1;

namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>One cell of a strip of weeks. Without a value it says "no figure".</summary>
public sealed record StripCell(DateOnly On, double? Value, string Shown)
{
    public bool IsToday { get; init; }

    /// <summary>Drawn instead of a column; null where weeks have no level.</summary>
    public PressureLevel? Level { get; init; }

    /// <summary>What happened in the seven days that end with its own.</summary>
    public IReadOnlyList<TimeMark> Marks { get; init; } = [];

    /// <summary>The level that was declared beside it; null where none was.</summary>
    public int? Declared { get; init; }
}
