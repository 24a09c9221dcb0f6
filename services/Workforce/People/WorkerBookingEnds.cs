using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Workforce.People;

public sealed partial class Worker
{
    /// <summary>Records a booking's new last day: as a plan beside what counts, or, with <paramref name="atOnce"/>, as what counts.</summary>
    public void RecordBookingEnd(string reference, DateOnly until, bool atOnce, string by, DateTimeOffset now)
    {
        var booking = StandingBooking(reference) ?? throw new NotFoundException("Booking", reference);
        if (booking.OpenEnd is not null)
        {
            throw new FailedPreconditionException("END_RECORDED", "A new last day is recorded already. Withdraw it before you record another.");
        }

        if (until <= booking.Terms.StartsOn)
        {
            throw new InvalidArgumentException("last_day", "The last day can not lie before the first.");
        }

        if (until == booking.Terms.Until)
        {
            throw new FailedPreconditionException("ENDS_ALREADY", "This last day is on record already.");
        }

        var end = new BookingEnd { Until = until, RecordedAt = now, RecordedBy = by, UntilBefore = booking.Terms.Until };
        end.Become(atOnce ? V1.PlanStanding.Set : V1.PlanStanding.Planned);
        booking.Record(end);
        if (atOnce)
        {
            booking.Take(booking.Terms.EndingBefore(until));
        }

        Touch(now);
    }

    /// <summary>Takes a booking's recorded last day back. What it set is as it was before.</summary>
    public void WithdrawBookingEnd(string reference, string because, DateTimeOffset now)
    {
        if (StandingBooking(reference) is not { OpenEnd: { } end } booking)
        {
            throw new FailedPreconditionException("NO_END", "No new last day is recorded, or it is confirmed already.");
        }

        if (end.Standing is V1.PlanStanding.Set && booking.Terms.Until == end.Until)
        {
            booking.Take(booking.Terms.EndingBefore(end.UntilBefore));
        }

        end.Become(V1.PlanStanding.Withdrawn, because);
        Touch(now);
    }

    /// <summary>Holds a booking's recorded last day against what a file says of it. False if that changes nothing.</summary>
    public bool HearBookingEndFromFile(string reference, DateOnly? until, DateTimeOffset now)
    {
        if (StandingBooking(reference)?.OpenEnd is not { } end || end.Standing.Hearing(end.Until, end.UntilBefore, until) is var standing && standing == end.Standing)
        {
            return false;
        }

        end.Become(standing);
        return Touch(now);
    }
}
