namespace WorkforcePlatform.Portal.Pages.Work;

/// <summary>By what a user's work is ordered.</summary>
public enum WorkOrder
{
    Unspecified,

    /// <summary>The first to be due first; what has no day last.</summary>
    Due,
    What,
    Why,

    /// <summary>What is overdue first.</summary>
    Standing,
}
