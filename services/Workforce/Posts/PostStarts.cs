using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Workforce.Posts;

public sealed partial class Post
{
    private readonly List<Start> starts = [];

    public IReadOnlyList<Start> Starts => starts;

    /// <summary>Neither confirmed nor withdrawn, by first day.</summary>
    public IEnumerable<Start> OpenStarts() => starts.Where(start => start.Standing.IsOpen()).OrderBy(start => start.StartsOn).ThenBy(start => start.Id);

    /// <summary>Records who starts: as a plan beside what counts, or, with <paramref name="atOnce"/>, as time in the post.</summary>
    /// <param name="start">Who, how much and when.</param>
    /// <param name="vacantE4">Ten-thousandths of full time that are vacant on the first day.</param>
    /// <param name="atOnce">The worker's id, where what is recorded counts at once; null where it is planned.</param>
    /// <param name="now">When it is recorded.</param>
    public void RecordStart(Start start, int vacantE4, Guid? atOnce, DateTimeOffset now)
    {
        if (start.FteE4 < 1 || start.FteE4 > Details.FteE4)
        {
            throw new InvalidArgumentException("fte", "A start fills above 0 FTE and at most what the post has.");
        }

        if (start.StartsOn < Details.EffectiveFrom || start.StartsOn >= Details.EffectiveUntil)
        {
            throw new InvalidArgumentException("first_day", "The post does not exist on that day.");
        }

        if (OpenStarts().Any(one => one.StaffId == start.StaffId))
        {
            throw new FailedPreconditionException("START_RECORDED", "A start of this person is recorded already. Withdraw it before you record another.");
        }

        if (occupancies.Exists(one => !one.Voided && one.StaffId == start.StaffId && !(one.Until <= start.StartsOn)))
        {
            throw new FailedPreconditionException("HOLDS_ALREADY", "This person holds the post then, or is to hold it.");
        }

        if (start.FteE4 > vacantE4 - starts.Where(one => one.Standing.IsPlan()).Sum(one => one.FteE4))
        {
            throw new FailedPreconditionException("NOT_VACANT", "Less of the post is vacant on that day, or other recorded starts take it.");
        }

        start.Become(V1.PlanStanding.Planned);
        if (atOnce is { } workerId)
        {
            Occupy(workerId, start.StaffId, new OccupancyTerms(start.StartsOn, null, start.FteE4, 0, 0), now);
            start.Set(Standing(workerId, start.StartsOn)!.Id);
        }

        starts.Add(start);
        Touch(now);
    }

    /// <summary>Takes somebody's open start back. The time in the post that it made never was.</summary>
    public void WithdrawStart(string staffId, string because, DateTimeOffset now)
    {
        var start = OpenStarts().FirstOrDefault(one => one.StaffId == staffId)
            ?? throw new FailedPreconditionException("NO_START", "No start of this person is recorded, or it is confirmed already.");
        if (start is { Standing: V1.PlanStanding.Set, OccupancyId: { } id })
        {
            VoidOccupancy(id, now);
        }

        start.Become(V1.PlanStanding.Withdrawn, because);
        Touch(now);
    }

    /// <summary>
    /// Holds the open starts against a row of a file: the same person from the same day confirms, from another day then or later
    /// contradicts; so does somebody else who takes what the start would fill. False if that changes nothing.
    /// </summary>
    /// <param name="staffId">Whom the row is of.</param>
    /// <param name="said">What it says, as the post holds it by now.</param>
    /// <param name="isNews">It said so for the first time, and of an employee: what was known when the start was recorded says nothing.</param>
    /// <param name="now">When the file is taken.</param>
    public bool HearFromFile(string staffId, OccupancyTerms said, bool isNews, DateTimeOffset now)
    {
        var changed = false;
        foreach (var start in OpenStarts().Where(one => !(said.Until <= one.StartsOn)).ToList())
        {
            var standing = start.StaffId == staffId ? start.Standing.Hearing(start.StartsOn, null, said.StartsOn)
                : isNews && start.Standing.IsPlan() && said.StartsOn <= start.StartsOn && HeldByOthersE4(start) + start.FteE4 > Details.FteE4 ? V1.PlanStanding.Contradicted
                : start.Standing;
            if (standing != start.Standing)
            {
                start.Become(standing);
                changed = Touch(now);
            }
        }

        return changed;
    }

    private int HeldByOthersE4(Start start) => occupancies
        .Where(one => !one.Voided && one.StaffId != start.StaffId && one.StartsOn <= start.StartsOn && !(one.Until <= start.StartsOn)).Sum(one => one.FteE4);
}
