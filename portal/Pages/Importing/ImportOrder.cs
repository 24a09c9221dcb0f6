namespace WorkforcePlatform.Portal.Pages.Importing;

/// <summary>By what past imports are ordered.</summary>
public enum ImportOrder
{
    Unspecified,

    /// <summary>The newest first.</summary>
    Started,
    By,

    /// <summary>The most first, as the next three.</summary>
    Files,
    Rows,
    New,
    Changed,
    Standing,
}
