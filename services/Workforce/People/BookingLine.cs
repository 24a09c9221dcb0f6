namespace WorkforcePlatform.Workforce.People;

/// <summary>A booking with what a list of bookings may be ordered by.</summary>
/// <param name="Id">Of the booking.</param>
/// <param name="Reference">The council's own.</param>
/// <param name="WorkerName">Who is booked.</param>
/// <param name="UnitName">Where; empty if not stated.</param>
/// <param name="Reason">Why.</param>
/// <param name="FteE4">Ten-thousandths of full time; null if not stated.</param>
/// <param name="StartsOn">The first day.</param>
/// <param name="Until">The first day no longer; null without an end.</param>
internal sealed record BookingLine(
    Guid Id, string Reference, string WorkerName, string UnitName, V1.AgencyReason Reason, int? FteE4, DateOnly StartsOn, DateOnly? Until);
