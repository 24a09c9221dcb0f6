namespace WorkforcePlatform.Portal.Pages.Work;

/// <summary>What a user has to do.</summary>
/// <param name="Items">The first to be due first; what has no day last.</param>
/// <param name="LastVisit">When the user was here before; null on the first visit.</param>
/// <param name="Silent">What could not be asked for, because its service does not answer.</param>
/// <param name="Cut">Kinds of which there are more than are told.</param>
public sealed record WorkList(IReadOnlyList<ToldItem> Items, DateTimeOffset? LastVisit, IReadOnlyList<string> Silent, IReadOnlyList<string> Cut)
{
    public IEnumerable<ToldItem> ToDo => Items.Where(item => item.AcknowledgedAt is null);
}
