using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Workforce.Work;

/// <summary>When somebody last looked at their work, and when they did before that.</summary>
[NotAudited("It changes with each look at a page and tells nothing of the council.")]
public sealed class WorkVisit
{
    /// <summary>A page read again within this time belongs to the same visit.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    /// <summary>The sign-in's subject.</summary>
    public required string Subject { get; init; }
    public required DateTimeOffset LastAt { get; set; }

    /// <summary>The end of the visit before; null on the first.</summary>
    public DateTimeOffset? BeforeAt { get; private set; }

    /// <summary>Notes that they look now.</summary>
    public void Look(DateTimeOffset now) => (BeforeAt, LastAt) = (now - LastAt > Lasts ? LastAt : BeforeAt, now);
}
