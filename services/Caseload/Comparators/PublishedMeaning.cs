namespace WorkforcePlatform.Caseload.Comparators;

/// <summary>What stands in a cell of a DfE file.</summary>
public enum PublishedMeaning
{
    Number,

    /// <summary>c: hidden so that nobody can be recognised.</summary>
    Confidential,

    /// <summary>u: not good enough to print.</summary>
    Unreliable,

    /// <summary>x, or an empty cell.</summary>
    NotAvailable,

    /// <summary>z.</summary>
    NotApplicable,

    /// <summary>low: more than nothing, rounds to 0.</summary>
    Low,
}
