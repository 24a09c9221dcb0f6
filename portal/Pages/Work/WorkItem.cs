using System.Security.Cryptography;
using System.Text;

namespace WorkforcePlatform.Portal.Pages.Work;

/// <summary>Something that a user is told: what it is, where to act on it, and by when.</summary>
/// <param name="Kind">The kind, as a heading.</param>
/// <param name="Text">What stands for it.</param>
/// <param name="Note">What is to be known of it.</param>
/// <param name="Address">Where to act on it.</param>
/// <param name="Due">The day it is due; null where none is known.</param>
/// <param name="Day">The day it is judged on.</param>
/// <param name="Id">What is the same as long as it is the same thing.</param>
/// <param name="Facts">What it is told anew for when it changes. Counts of days have no place in it: they change every day.</param>
public sealed record WorkItem(string Kind, string Text, string Note, string Address, DateOnly? Due, DateOnly Day, string Id, string Facts)
{
    /// <summary>Which item it is. A hash, so that no child's reference is written where users are kept.</summary>
    public string Key { get; } = Hash($"{Kind}\n{Id}");

    public string Content { get; } = Hash($"{Kind}\n{Id}\n{Facts}");

    public bool IsOverdue => Due < Day;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
