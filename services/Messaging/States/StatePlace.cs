using WorkforcePlatform.ServiceDefaults.Paging;

namespace WorkforcePlatform.Messaging.States;

/// <summary>Where a list of states goes on, for owners whose subjects are ids.</summary>
public static class StatePlace
{
    /// <summary>The last id of the page before; empty for the first page.</summary>
    /// <exception cref="ServiceDefaults.Refusals.InvalidArgumentException">It is no id: the page token was not made here.</exception>
    public static Guid Read(string after) =>
        after.Length == 0 ? Guid.Empty : Guid.TryParse(after, out var last) ? last : throw PageToken.NotOurs();
}
