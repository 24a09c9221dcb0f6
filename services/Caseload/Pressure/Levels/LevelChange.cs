using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Caseload.Pressure.Levels;

/// <summary>That a unit's calculated level became another one on a day, as it was noted with the day's figures.</summary>
[NotAudited("It is worked out from figures; nobody decides it.")]
public sealed class LevelChange
{
    /// <summary>The unit's code.</summary>
    public required string Unit { get; init; }

    /// <summary>The first day at the new level.</summary>
    public required DateOnly On { get; init; }

    /// <summary>1 to 4; 0 means insufficient data, or that none was noted before.</summary>
    public required int FromLevel { get; init; }

    /// <summary>1 to 4; 0 means insufficient data.</summary>
    public required int ToLevel { get; set; }
}
