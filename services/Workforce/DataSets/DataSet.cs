using System.Security.Cryptography;
using System.Text;

namespace WorkforcePlatform.Workforce.DataSets;

/// <summary>How far one of the service's data sets has been loaded, so that a figure can tell "none" from "not loaded".</summary>
public sealed class DataSet
{
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

    public static DataSet Named(string name) => new() { Id = IdOf(name), Name = name };

    /// <summary>The same name is the same id on every machine, so that a fresh database continues the old one's data sets.</summary>
    public static Guid IdOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes("workforce/data-sets/" + name)).AsSpan(0, 16));

    /// <summary>Notes that a file was taken. False, and no new version, if it says nothing that was not known.</summary>
    public bool Take(int rows, DateOnly? coversTo, bool complete, string importId, DateTimeOffset now)
    {
        var reach = CoversTo > coversTo || coversTo is null ? CoversTo : coversTo;
        if (Version > 0 && rows == Rows && reach == CoversTo && (Complete || !complete))
        {
            return false;
        }

        (Rows, CoversTo, Complete, ImportId, UpdatedAt, Version) = (rows, reach, Complete || complete, importId, now, Version + 1);
        return true;
    }
}
