using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Workforce.People;

internal static class BookingEndMapping
{
    public static V1.BookingEndState ToState(this BookingEnd end) => new() { Id = end.Id.ToString(), Until = Day.Iso(end.Until), Standing = end.Standing };

    /// <param name="end">The new last day.</param>
    /// <param name="countsUntil">The first day no longer booked that counts; null if none does.</param>
    /// <param name="today">The day on which it is read.</param>
    public static V1.BookingEnd ToProto(this BookingEnd end, DateOnly? countsUntil, DateOnly today) => new()
    {
        LastDay = Day.Last(end.Until),
        Standing = end.Standing.On(today, end.RecordedAt),
        RecordedOn = Day.Iso(LondonTime.DayOf(end.RecordedAt)),
        FileLastDay = end.Standing is V1.PlanStanding.Set ? "" : Day.Last(countsUntil),
    };
}
