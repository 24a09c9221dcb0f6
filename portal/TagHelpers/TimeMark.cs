namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>A day that a chart over time is marked with, and the few words that stand at its line.</summary>
public sealed record TimeMark(DateOnly On, string Text);
