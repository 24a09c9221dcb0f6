using WorkforcePlatform.ServiceDefaults.Auditing;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Caseload.Snapshots;

/// <summary>That the figures of a London day were stored as they were known at <see cref="TakenAt"/>. The figures themselves are its <see cref="SnapshotBody"/>, which nothing changes.</summary>
[Audited("snapshot", Key = nameof(On))]
public sealed class StoredSnapshot
{
    public required DateOnly On { get; init; }

    /// <summary>0 as first stored; 1 and up as revised later.</summary>
    public int Revision { get; init; }

    /// <summary>When the facts were read.</summary>
    public required DateTimeOffset TakenAt { get; init; }

    public SnapshotState State { get; private set; } = SnapshotState.Provisional;

    /// <summary>When somebody froze or revised it; null while it is provisional.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The sign-in's subject of whoever did.</summary>
    public string DecidedBy { get; private set; } = "";

    /// <summary>Why it was revised. Empty if it is none.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Rises through all that is stored of a day, so that a later revision never has an earlier one's.</summary>
    public long Version { get; private set; } = 1;

    public bool CanBeFrozen => State is SnapshotState.Provisional && IsKept(On);

    /// <summary>A revision of a frozen day, stored beside it.</summary>
    public static StoredSnapshot Revised(StoredSnapshot earlier, string reason, string by, DateTimeOffset now) => earlier.State is SnapshotState.Provisional
        ? throw new FailedPreconditionException("NOT_FROZEN", "Only a frozen snapshot can be revised. Freeze it first.")
        : new() { On = earlier.On, Revision = earlier.Revision + 1, TakenAt = now, State = SnapshotState.Revised, DecidedAt = now, DecidedBy = by, Reason = reason, Version = earlier.Version + 1 };

    public void Freeze(string by, DateTimeOffset now)
    {
        if (State is not SnapshotState.Provisional)
        {
            throw new FailedPreconditionException("ALREADY_FROZEN", "This snapshot is frozen already.");
        }

        if (!IsKept(On))
        {
            throw new FailedPreconditionException("NOT_A_KEPT_DAY", "Only the end of a week or a month, or 30 September, can be frozen.");
        }

        (State, DecidedAt, DecidedBy, Version) = (SnapshotState.Frozen, now, by, Version + 1);
    }

    /// <summary>Figures are reported for ends of weeks and months, and DfE's for 30 September; these are kept for good.</summary>
    public static bool IsKept(DateOnly day) => day.DayOfWeek is DayOfWeek.Sunday || day.AddDays(1).Day == 1;
}
