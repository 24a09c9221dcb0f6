using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Caseload.DataSets;

/// <summary>How far one of this service's files has been loaded, and who keeps it. No row means never, and by files.</summary>
[Audited("data set", Key = nameof(Name))]
public sealed class OwnDataSet
{
    /// <summary>The data set that the portal may keep itself.</summary>
    public const string Allocations = "allocations";

    /// <summary>The file without its ending, for example allocations.</summary>
    public required string Name { get; init; }

    /// <summary>It was taken as the whole truth at least once.</summary>
    public bool Complete { get; set; }

    /// <summary>The last day that its rows speak of, or that the sender said they do.</summary>
    public DateOnly? CoversTo { get; set; }

    /// <summary>The import that took it last; empty while no file was taken.</summary>
    public Guid ImportId { get; set; }
    public DateTimeOffset TakenAt { get; set; }

    /// <summary>A file of it was taken at least once.</summary>
    public bool Taken => ImportId != Guid.Empty;

    /// <summary>Who keeps it: what is recorded by hand counts at once, or waits for a file.</summary>
    public V1.Keeper Keeper { get; private set; } = V1.Keeper.File;
    public string KeeperReason { get; private set; } = "";
    public string KeeperChangedBy { get; private set; } = "";
    public DateTimeOffset? KeeperChangedAt { get; private set; }

    /// <summary>Counts changes of the keeper, not files.</summary>
    public long KeeperVersion { get; private set; }

    public void ChangeKeeper(V1.Keeper keeper, string reason, string by, DateTimeOffset now) =>
        (Keeper, KeeperReason, KeeperChangedBy, KeeperChangedAt, KeeperVersion) = (keeper, reason, by, now, KeeperVersion + 1);
}
