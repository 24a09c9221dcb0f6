using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Workforce.People;

public sealed partial class Worker
{
    private readonly List<AgencyAssignment> agencyAssignments = [];

    public IReadOnlyList<AgencyAssignment> AgencyAssignments => agencyAssignments;

    /// <summary>Records a booking, or corrects the one of the same reference. False if it is known already.</summary>
    public bool Book(string reference, AgencyTerms terms, DateTimeOffset now)
    {
        RequireOrder(terms.StartsOn, terms.PlannedUntil);
        RequireOrder(terms.StartsOn, terms.ActualUntil);
        if (terms.FteE4 is < 1 or > 10_000)
        {
            throw new InvalidArgumentException("fte", "A booking is above 0 and at most 1 FTE.");
        }

        var booking = StandingBooking(reference);
        if (booking?.Terms == terms)
        {
            return false;
        }

        if (booking is null)
        {
            booking = new AgencyAssignment { Reference = reference.ToUpperInvariant() };
            agencyAssignments.Add(booking);
        }

        booking.Take(terms);
        return Touch(now);
    }

    /// <summary>Ends a booking: over on <paramref name="from"/>, even if it was to last longer. One that would only begin then never happened and is voided.</summary>
    public bool EndBooking(string reference, DateOnly from, DateTimeOffset now)
    {
        if (StandingBooking(reference) is not { } booking || booking.Terms.Until <= from)
        {
            return false;
        }

        if (from <= booking.Terms.StartsOn)
        {
            return VoidBooking(reference, now);
        }

        booking.Take(booking.Terms with { ActualUntil = from });
        return Touch(now);
    }

    /// <summary>Marks a booking as entered in error. It keeps its id, so that every copy can void it too.</summary>
    public bool VoidBooking(string reference, DateTimeOffset now)
    {
        if (StandingBooking(reference) is not { } booking)
        {
            return false;
        }

        booking.Void();
        return Touch(now);
    }

    internal AgencyAssignment? StandingBooking(string reference) =>
        agencyAssignments.Find(a => !a.Voided && string.Equals(a.Reference, reference, StringComparison.OrdinalIgnoreCase));
}
