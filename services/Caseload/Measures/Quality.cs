namespace WorkforcePlatform.Caseload.Measures;

/// <summary>How far a figure can be trusted. Screens say complete, part, estimated, not loaded, hidden, not applicable.</summary>
public enum Quality
{
    /// <summary>Everything it needs is loaded.</summary>
    Complete,

    /// <summary>A part of what it needs is not loaded; the reason says which.</summary>
    Partial,

    /// <summary>Some of it is inferred; the reason says what.</summary>
    Estimated,

    /// <summary>There is no figure and the reason says why. Never to be read as 0.</summary>
    Missing,

    /// <summary>There is a figure, and it is hidden.</summary>
    Suppressed,

    /// <summary>The question does not apply to this unit on this day.</summary>
    NotApplicable,
}
