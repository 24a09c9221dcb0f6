using System.Security.Cryptography;
using System.Text;
using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Legal.DataSets;

/// <summary>How far one of this service's files has been loaded; no row means never.</summary>
[Audited("data set", Key = nameof(Name))]
public sealed class DataSet
{
    /// <summary>The file without its ending, for example matters.</summary>
    public required string Name { get; init; }

    /// <summary>It was taken as the whole truth of every unit at least once.</summary>
    public bool Complete { get; private set; }

    /// <summary>The last day that its rows speak of, or that the sender said they do.</summary>
    public DateOnly? CoversTo { get; private set; }

    /// <summary>The last day on which what it says of open rows is known to hold: the sender's day, else the day it was taken.</summary>
    public DateOnly TrueTo { get; private set; }
    public Guid ImportId { get; private set; }
    public DateTimeOffset TakenAt { get; private set; }
    public long Version { get; private set; }

    /// <summary>The same name is the same id on every machine.</summary>
    public Guid Id => new(SHA256.HashData(Encoding.UTF8.GetBytes("legal/data-sets/" + Name)).AsSpan(0, 16));

    public void Take(DateOnly? coversTo, DateOnly trueTo, bool complete, Guid importId, DateTimeOffset now)
    {
        Complete |= complete;
        CoversTo = CoversTo > coversTo || coversTo is null ? CoversTo : coversTo;
        TrueTo = TrueTo > trueTo ? TrueTo : trueTo;
        (ImportId, TakenAt, Version) = (importId, now, Version + 1);
    }
}
