namespace WorkforcePlatform.Portal.Layout;

/// <summary>Of a form that somebody else was quicker with: what stands there now, and what the user wrote.</summary>
/// <param name="What">The field, in words.</param>
/// <param name="Now">What is stored.</param>
/// <param name="Yours">What was written and not saved.</param>
public sealed record TwoValues(string What, string Now, string Yours);
