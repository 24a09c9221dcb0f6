namespace WorkforcePlatform.Portal.Pages.Work;

/// <summary>An item and what became of it: new or changed since the user's last visit, and acknowledged when, if so.</summary>
public sealed record ToldItem(WorkItem Item, bool IsChanged, DateTimeOffset? AcknowledgedAt);
