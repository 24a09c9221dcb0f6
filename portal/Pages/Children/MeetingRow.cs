namespace WorkforcePlatform.Portal.Pages.Children;

/// <summary>What was decided of one child, as the form sends it.</summary>
public sealed record MeetingRow
{
    public string ChildId { get; init; } = "";

    /// <summary>Empty: the child is left waiting.</summary>
    public string StaffId { get; init; } = "";

    /// <summary>Who was suggested when the user decided.</summary>
    public string Suggested { get; init; } = "";

    public string Reason { get; init; } = "";

    /// <summary>What the user saw when they decided.</summary>
    public string Etag { get; init; } = "";

    /// <summary>To be recorded. A suggestion to which nobody wrote why is nobody's decision: the child is left waiting.</summary>
    public bool IsDecided => StaffId.Length > 0 && (StaffId != Suggested || !string.IsNullOrWhiteSpace(Reason));
}
