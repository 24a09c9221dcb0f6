namespace WorkforcePlatform.Portal.Pages.Work;

/// <summary>Items of one source on its day.</summary>
/// <param name="Items">At most a page of them.</param>
/// <param name="HasMore">There are more than are told.</param>
/// <param name="Day">The day they are judged on; null where nothing was loaded.</param>
public sealed record WorkSource(IReadOnlyList<WorkItem> Items, bool HasMore, DateOnly? Day);
