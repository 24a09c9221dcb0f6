using WorkforcePlatform.ServiceDefaults.Auditing;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Workforce.OrgUnits;

/// <summary>A unit of the organisation. Every change goes through a method here and raises the version.</summary>
[Audited("unit", Key = nameof(Code))]
public sealed class OrgUnit
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The council's own code, in upper case: codes that differ only in case are one.</summary>
    public required string Code { get; init; }

    /// <summary>The order in which units were first entered.</summary>
    public required int Position { get; init; }
    public OrgUnitDetails Details { get; private set; } = null!;
    public long Version { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }
    public string Etag => ServiceDefaults.Database.Etag.Of(Version);

    public static OrgUnit Enter(string code, OrgUnitDetails details, int position, DateTimeOffset now)
    {
        var unit = new OrgUnit { Code = code.ToUpperInvariant(), Position = position };
        unit.Change(details, now);
        return unit;
    }

    /// <summary>Takes the details over. False, and no new version, if they are what is known already.</summary>
    public bool Change(OrgUnitDetails details, DateTimeOffset now)
    {
        if (details == Details)
        {
            return false;
        }

        if (details.ParentId == Id)
        {
            throw new InvalidArgumentException("parent_id", "A unit can not be its own parent.");
        }

        if (details.ValidUntil <= details.ValidFrom)
        {
            throw new InvalidArgumentException("valid_to", "A unit can not end before it starts.");
        }

        (Details, UpdatedAt, Version) = (details, now, Version + 1);
        return true;
    }

    /// <summary>Closes a unit: it no longer exists on <paramref name="from"/>, even if it was to end later. One that would only start then is closed the day after it starts.</summary>
    public bool Close(DateOnly from, DateTimeOffset now)
    {
        if (Details.ValidUntil <= from)
        {
            return false;
        }

        var until = from > Details.ValidFrom ? from : Details.ValidFrom.AddDays(1);
        return Change(Details with { ValidUntil = until }, now);
    }
}
