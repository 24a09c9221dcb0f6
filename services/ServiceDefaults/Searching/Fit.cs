namespace WorkforcePlatform.ServiceDefaults.Searching;

/// <summary>How well something fits what was searched for, the best first.</summary>
public enum Fit
{
    /// <summary>It is what was written.</summary>
    Exact,

    /// <summary>It begins so.</summary>
    Start,

    /// <summary>It has that in it.</summary>
    Inside,

    /// <summary>It does not fit.</summary>
    None,
}
