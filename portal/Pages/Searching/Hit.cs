namespace WorkforcePlatform.Portal.Pages.Searching;

/// <summary>Something that was found: what stands for it, what it is, where its page is, and whether it is what was written.</summary>
public sealed record Hit(string Text, string Note, string Address, bool Exact);
