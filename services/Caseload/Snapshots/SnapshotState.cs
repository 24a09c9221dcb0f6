namespace WorkforcePlatform.Caseload.Snapshots;

/// <summary>How far a stored snapshot may be relied on.</summary>
public enum SnapshotState
{
    /// <summary>Stored, and nobody has said that it stands.</summary>
    Provisional,

    /// <summary>An administrator said that it stands; it is never changed.</summary>
    Frozen,

    /// <summary>Stored beside a frozen one that stays readable.</summary>
    Revised,
}
