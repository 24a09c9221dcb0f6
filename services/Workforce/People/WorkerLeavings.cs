using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Workforce.People;

public sealed partial class Worker
{
    private readonly List<Leaving> leavings = [];

    public IReadOnlyList<Leaving> Leavings => leavings;

    /// <summary>The one that was neither confirmed nor withdrawn; null if there is none.</summary>
    public Leaving? OpenLeaving => leavings.Find(leaving => leaving.Standing.IsOpen());

    /// <summary>Records that the worker leaves: as a plan beside what counts, or, with <paramref name="atOnce"/>, as what counts.</summary>
    public void RecordLeaving(DateOnly until, string reason, string destination, bool atOnce, string by, DateTimeOffset now)
    {
        if (OpenLeaving is not null)
        {
            throw new FailedPreconditionException("LEAVING_RECORDED", "A leaving is recorded already. Withdraw it before you record another.");
        }

        if (until <= Details.StartsOn)
        {
            throw new InvalidArgumentException("last_day", "The last day can not lie before the first.");
        }

        if (until == Details.Until)
        {
            throw new FailedPreconditionException("LEAVES_ALREADY", "This last day is on record already.");
        }

        var leaving = new Leaving { Until = until, Reason = reason, Destination = destination, RecordedAt = now, RecordedBy = by, UntilBefore = Details.Until };
        leaving.Become(atOnce ? V1.PlanStanding.Set : V1.PlanStanding.Planned);
        leavings.Add(leaving);
        Details = atOnce ? Details with { Until = until, LeaveReason = reason, LeaveDestination = destination } : Details;
        Touch(now);
    }

    /// <summary>Takes the open leaving back. What it set is as it was before.</summary>
    public void WithdrawLeaving(string because, DateTimeOffset now)
    {
        var leaving = OpenLeaving ?? throw new FailedPreconditionException("NO_LEAVING", "No leaving is recorded, or it is confirmed already.");
        if (leaving.Standing is V1.PlanStanding.Set && Details.Until == leaving.Until)
        {
            Details = Details with { Until = leaving.UntilBefore, LeaveReason = "", LeaveDestination = "" };
        }

        leaving.Become(V1.PlanStanding.Withdrawn, because);
        Touch(now);
    }

    /// <summary>Holds the open leaving against what a file says of the last day. False if that changes nothing.</summary>
    public bool HearFromFile(DateOnly? until, DateTimeOffset now)
    {
        if (OpenLeaving is not { } leaving || leaving.Standing.Hearing(leaving.Until, leaving.UntilBefore, until) is var standing && standing == leaving.Standing)
        {
            return false;
        }

        leaving.Become(standing);
        return Touch(now);
    }
}
