namespace WorkforcePlatform.Portal.Pages.Hr;

/// <summary>One thing that happened to a vacancy, or is to happen.</summary>
/// <param name="Day">Null if it is not known.</param>
/// <param name="Text">What.</param>
/// <param name="Note">Beside it, in small print. May be empty.</param>
public sealed record TimelineEntry(DateOnly? Day, string Text, string Note = "");
