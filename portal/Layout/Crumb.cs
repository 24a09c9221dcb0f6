namespace WorkforcePlatform.Portal.Layout;

/// <summary>One step of the path to a page. The last has no address: it is the page.</summary>
public sealed record Crumb(string Text, string? Address = null);
