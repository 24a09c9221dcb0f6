using WorkforcePlatform.ServiceDefaults.Auditing;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Legal.Matters;

/// <summary>
/// One piece of legal work for a family, with its children, gateway meetings, hearings and directions. Every change goes
/// through a method here and raises the version.
/// </summary>
[Audited("matter", Key = nameof(MatterRef))]
public sealed class Matter
{
    private readonly List<MatterChild> children = [];
    private readonly List<Gateway> gateways = [];
    private readonly List<Hearing> hearings = [];
    private readonly List<Direction> directions = [];

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The council's own reference, in upper case: references that differ only in case are one.</summary>
    public required string MatterRef { get; init; }
    public MatterDetails Details { get; private set; } = null!;
    public long Version { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }
    public IReadOnlyList<MatterChild> Children => children;
    public IReadOnlyList<Gateway> Gateways => gateways;
    public IReadOnlyList<Hearing> Hearings => hearings;
    public IReadOnlyList<Direction> Directions => directions;
    public string Etag => ServiceDefaults.Database.Etag.Of(Version);

    public static Matter Open(string matterRef, MatterDetails details, DateTimeOffset now)
    {
        var matter = new Matter { MatterRef = matterRef.ToUpperInvariant() };
        matter.Change(details, now);
        return matter;
    }

    /// <summary>Takes the details over. False, and no new version, if they are what is known already.</summary>
    public bool Change(MatterDetails details, DateTimeOffset now)
    {
        if (details == Details)
        {
            return false;
        }

        if (details.ClosedOn < Day.First(details.OpenedOn, details.PreProceedingsOn, details.IssuedOn))
        {
            throw new InvalidArgumentException("closed_on", "A matter can not close before it opens.");
        }

        Details = details;
        return Touch(now);
    }

    /// <summary>Closes the matter: it is no longer open on <paramref name="on"/>. False if it is closed by then.</summary>
    public bool Close(DateOnly on, DateTimeOffset now) => !(Details.ClosedOn <= on) && Change(Details with { ClosedOn = on }, now);

    /// <summary>Says which children the matter is for. One without a record of its own that is no longer named was named in error.</summary>
    public bool NameChildren(IReadOnlyCollection<string> childIds, DateTimeOffset now)
    {
        var changed = false;
        foreach (var id in childIds.Where(id => children.TrueForAll(child => child.ChildId != id)))
        {
            children.Add(new MatterChild { ChildId = id });
        }

        foreach (var child in children.Where(child => child.Named != childIds.Contains(child.ChildId)))
        {
            child.Name(!child.Named);
            changed = true;
        }

        return changed && Touch(now);
    }

    /// <summary>Records a child's own dates. False if they are known already.</summary>
    public bool RecordChild(string childId, ChildTerms terms, DateTimeOffset now)
    {
        var child = children.Find(one => one.ChildId == childId);
        if (child is { Recorded: true } && child.Terms == terms)
        {
            return false;
        }

        if (terms.LeftOn < terms.JoinedOn)
        {
            throw new InvalidArgumentException("left_on", "A child can not leave a matter before joining it.");
        }

        if (child is null)
        {
            child = new MatterChild { ChildId = childId };
            children.Add(child);
        }

        child.Take(terms);
        return Touch(now);
    }

    /// <summary>Records a gateway meeting, or corrects the one of the same day. False if it is known already.</summary>
    public bool RecordGateway(GatewayTerms terms, DateTimeOffset now)
    {
        var gateway = StandingGateway(terms.MetOn);
        if (gateway?.Terms == terms)
        {
            return false;
        }

        if (gateway is null)
        {
            gateway = new Gateway { MetOn = terms.MetOn };
            gateways.Add(gateway);
        }

        gateway.Take(terms);
        return Touch(now);
    }

    /// <summary>Records a hearing, or corrects the one with the same reference. False if it is known already.</summary>
    public bool RecordHearing(string hearingRef, HearingTerms terms, DateTimeOffset now)
    {
        var hearing = StandingHearing(hearingRef);
        if (hearing?.Terms == terms)
        {
            return false;
        }

        if (hearing is null)
        {
            hearing = new Hearing { HearingRef = hearingRef };
            hearings.Add(hearing);
        }

        hearing.Take(terms);
        return Touch(now);
    }

    /// <summary>Marks a hearing as entered in error, or as another matter's. It keeps its id, so that every copy can void it too.</summary>
    public bool VoidHearing(string hearingRef, DateTimeOffset now)
    {
        if (StandingHearing(hearingRef) is not { } hearing)
        {
            return false;
        }

        hearing.Void();
        return Touch(now);
    }

    /// <summary>Records a direction, or that it was done. False if it is known already.</summary>
    public bool RecordDirection(Moment dueAt, string party, string what, Moment? doneAt, DateTimeOffset now)
    {
        var direction = StandingDirection(dueAt, party, what);
        if (direction is not null && direction.DoneAt == doneAt)
        {
            return false;
        }

        if (direction is null)
        {
            direction = new Direction { DueAt = dueAt, Party = party, What = what };
            directions.Add(direction);
        }

        direction.Done(doneAt);
        return Touch(now);
    }

    /// <summary>Marks a direction as withdrawn or entered in error.</summary>
    public bool VoidDirection(Guid directionId, DateTimeOffset now)
    {
        var direction = directions.Find(one => one.Id == directionId) ?? throw new NotFoundException("Direction", directionId);
        if (direction.Voided)
        {
            return false;
        }

        direction.Void();
        return Touch(now);
    }

    internal MatterChild? RecordedChild(string childId) => children.Find(child => child.ChildId == childId && child.Recorded);

    internal Gateway? StandingGateway(DateOnly metOn) => gateways.Find(gateway => gateway.MetOn == metOn && !gateway.Voided);

    internal Hearing? StandingHearing(string hearingRef) => hearings.Find(hearing => hearing.HearingRef == hearingRef && !hearing.Voided);

    internal Direction? StandingDirection(Moment dueAt, string party, string what) =>
        directions.Find(one => one.DueAt == dueAt && one.Party == party && one.What == what && !one.Voided);

    private bool Touch(DateTimeOffset now)
    {
        (UpdatedAt, Version) = (now, Version + 1);
        return true;
    }
}
