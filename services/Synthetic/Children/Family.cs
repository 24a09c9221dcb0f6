using WorkforcePlatform.Synthetic.Staff;

namespace WorkforcePlatform.Synthetic.Children;

/// <summary>Siblings whose cases opened together. <see cref="Closed"/> is the first day no longer open; null while they are.</summary>
internal sealed record Family(string Reference, IReadOnlyList<string> Children, Team Team, string Category, DateOnly Opened, DateOnly? Closed)
{
    /// <summary>Whoever held the cases last; empty if nobody has.</summary>
    public string LastWorker { get; set; } = "";

    public bool IsOpenOn(DateOnly day) => Opened <= day && (Closed is null || Closed > day);
}
