using System.Security.Cryptography;
using System.Text;
using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Workforce.DataSets;

/// <summary>How far one of the service's data sets has been loaded, so that a figure can tell "none" from "not loaded".</summary>
[Audited("data set", Key = nameof(Name))]
public sealed class DataSet
{
    public const string Workers = "workers";
    public const string AgencyAssignments = "agency_assignments";
    public const string Occupancies = "occupancies";

    public required Guid Id { get; init; }

    /// <summary>The file it comes from, without its ending.</summary>
    public required string Name { get; init; }
    public bool Complete { get; private set; }

    /// <summary>The last day that its rows speak of.</summary>
    public DateOnly? CoversTo { get; private set; }

    /// <summary>Rows in the last file that brought something new.</summary>
    public int Rows { get; private set; }
    public string ImportId { get; private set; } = "";
    public DateTimeOffset UpdatedAt { get; private set; }
    public long Version { get; private set; }

    /// <summary>Who keeps it: what is recorded by hand counts at once, or waits for a file.</summary>
    public V1.Master Master { get; private set; } = V1.Master.File;
    public string MasterReason { get; private set; } = "";
    public string MasterChangedBy { get; private set; } = "";
    public DateTimeOffset? MasterChangedAt { get; private set; }
    public string Etag => ServiceDefaults.Database.Etag.Of(Version);

    /// <summary>A file of it was taken at least once.</summary>
    public bool Taken => ImportId.Length > 0;

    public static DataSet Named(string name) => new() { Id = IdOf(name), Name = name };

    /// <summary>The same name is the same id on every machine, so that a fresh database continues the old one's data sets.</summary>
    public static Guid IdOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes("workforce/data-sets/" + name)).AsSpan(0, 16));

    /// <summary>Notes that a file was taken. False, and no new version, if it says nothing that was not known.</summary>
    public bool Take(int rows, DateOnly? coversTo, bool complete, string importId, DateTimeOffset now)
    {
        var reach = CoversTo > coversTo || coversTo is null ? CoversTo : coversTo;
        if (Taken && rows == Rows && reach == CoversTo && (Complete || !complete))
        {
            return false;
        }

        (Rows, CoversTo, Complete, ImportId, UpdatedAt, Version) = (rows, reach, Complete || complete, importId, now, Version + 1);
        return true;
    }

    public void ChangeMaster(V1.Master master, string reason, string by, DateTimeOffset now) =>
        (Master, MasterReason, MasterChangedBy, MasterChangedAt, UpdatedAt, Version) = (master, reason, by, now, now, Version + 1);
}
