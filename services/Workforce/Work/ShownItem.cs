using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Workforce.Work;

/// <summary>An item of work as somebody was told of it, and when they acknowledged it. Kept for good: who was told what, and when, may be asked later.</summary>
[NotAudited("It says itself who acknowledged what, and when.")]
public sealed class ShownItem
{
    /// <summary>The sign-in's subject of whoever was told.</summary>
    public required string Subject { get; init; }

    /// <summary>Which item, as a hash.</summary>
    public required string Key { get; init; }

    /// <summary>What it said, as a hash.</summary>
    public required string Content { get; init; }
    public required DateTimeOffset ShownAt { get; init; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>The first time counts.</summary>
    public void Acknowledge(DateTimeOffset now) => AcknowledgedAt ??= now;
}
