using WorkforcePlatform.ServiceDefaults.Auditing;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Workforce.Posts;

/// <summary>A numbered, funded seat and everyone who fills or filled it. Every change goes through a method here and raises the version.</summary>
[Audited("post", Key = nameof(PostNo))]
public sealed partial class Post
{
    private readonly List<Occupancy> occupancies = [];

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The council's own number, in upper case: numbers that differ only in case are one.</summary>
    public required string PostNo { get; init; }
    public PostDetails Details { get; private set; } = null!;
    public long Version { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }
    public IReadOnlyList<Occupancy> Occupancies => occupancies;
    public string Etag => ServiceDefaults.Database.Etag.Of(Version);

    public static Post Establish(string postNo, PostDetails details, DateTimeOffset now)
    {
        var post = new Post { PostNo = postNo.ToUpperInvariant() };
        post.Change(details, now);
        return post;
    }

    /// <summary>Takes the details over. False, and no new version, if they are what is known already.</summary>
    public bool Change(PostDetails details, DateTimeOffset now)
    {
        if (details == Details)
        {
            return false;
        }

        if (details.FteE4 is < 1 or > 10_000)
        {
            throw new InvalidArgumentException("fte", "A post is above 0 and at most 1 FTE.");
        }

        if (details.EffectiveUntil <= details.EffectiveFrom)
        {
            throw new InvalidArgumentException("effective_to", "A post can not end before it starts.");
        }

        Details = details;
        return Touch(now);
    }

    /// <summary>Ends a post: it no longer exists on <paramref name="from"/>, even if it was to end later. One that would only start then ends the day after it starts.</summary>
    public bool Disestablish(DateOnly from, DateTimeOffset now)
    {
        if (Details.EffectiveUntil <= from)
        {
            return false;
        }

        var until = from > Details.EffectiveFrom ? from : Details.EffectiveFrom.AddDays(1);
        return Change(Details with { EffectiveUntil = until }, now);
    }

    /// <summary>Records a worker's time in the post, or corrects the one that begins on the same day. False if it is known already.</summary>
    public bool Occupy(Guid workerId, string staffId, OccupancyTerms terms, DateTimeOffset now)
    {
        if (terms.FteE4 is < 1 or > 10_000)
        {
            throw new InvalidArgumentException("fte", "A worker fills above 0 and at most 1 FTE of a post.");
        }

        if (terms.Until <= terms.StartsOn)
        {
            throw new InvalidArgumentException("end", "Time in a post can not end before it starts.");
        }

        var occupancy = Standing(workerId, terms.StartsOn);
        if (occupancy?.Terms == terms)
        {
            return false;
        }

        if (occupancy is null)
        {
            occupancy = new Occupancy { WorkerId = workerId, StaffId = staffId, StartsOn = terms.StartsOn };
            occupancies.Add(occupancy);
        }

        occupancy.Take(terms);
        return Touch(now);
    }

    /// <summary>Ends a worker's time in the post: it is over on <paramref name="from"/>, even if it was to end later. Time that would only begin then never happened and is voided.</summary>
    public bool Vacate(Guid workerId, DateOnly startsOn, DateOnly from, DateTimeOffset now)
    {
        if (Standing(workerId, startsOn) is not { } occupancy || occupancy.Until <= from)
        {
            return false;
        }

        if (from <= startsOn)
        {
            return VoidOccupancy(occupancy.Id, now);
        }

        occupancy.Take(occupancy.Terms with { Until = from });
        return Touch(now);
    }

    /// <summary>Marks an occupancy as entered in error. It keeps its id, so that every copy can void it too.</summary>
    public bool VoidOccupancy(Guid occupancyId, DateTimeOffset now)
    {
        var occupancy = occupancies.Find(o => o.Id == occupancyId) ?? throw new NotFoundException("Occupancy", occupancyId);
        if (occupancy.Voided)
        {
            return false;
        }

        occupancy.Void();
        return Touch(now);
    }

    internal Occupancy? Standing(Guid workerId, DateOnly startsOn) =>
        occupancies.Find(o => o.WorkerId == workerId && o.StartsOn == startsOn && !o.Voided);

    private bool Touch(DateTimeOffset now)
    {
        (UpdatedAt, Version) = (now, Version + 1);
        return true;
    }
}
