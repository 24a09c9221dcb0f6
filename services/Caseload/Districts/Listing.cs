namespace WorkforcePlatform.Caseload.Districts;

/// <summary>The three lists that district managers review (Cambridgeshire, July 2017, paragraph 2.2).</summary>
public enum Listing
{
    /// <summary>To early help within the district.</summary>
    StepAcross,

    /// <summary>To be closed.</summary>
    Close,

    /// <summary>To the unit of the home area.</summary>
    Transfer,
}
