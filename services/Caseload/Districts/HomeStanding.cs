namespace WorkforcePlatform.Caseload.Districts;

/// <summary>Where a child lives, seen from the unit that holds the child. Each open case is in exactly one; the last three are not known and never counted as at home.</summary>
public enum HomeStanding
{
    /// <summary>In the area of the unit that holds the child.</summary>
    AtHome,

    /// <summary>In the area of another unit of the same authority.</summary>
    Elsewhere,

    /// <summary>No home area is stated.</summary>
    NoHomeArea,

    /// <summary>The home area is no unit's.</summary>
    NoUnitThere,

    /// <summary>The unit that holds the child has no area stated, nor has any above it.</summary>
    NoLocality,
}
