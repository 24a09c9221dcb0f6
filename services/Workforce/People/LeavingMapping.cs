using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Workforce.People;

internal static class LeavingMapping
{
    public static V1.LeavingState ToState(this Leaving leaving) => new() { Id = leaving.Id.ToString(), Until = Day.Iso(leaving.Until), Standing = leaving.Standing };

    /// <param name="leaving">The leaving.</param>
    /// <param name="countsUntil">The first day no longer here that counts; null if none does.</param>
    /// <param name="today">The day on which it is read.</param>
    public static V1.Leaving ToProto(this Leaving leaving, DateOnly? countsUntil, DateOnly today) => new()
    {
        LastDay = Day.Last(leaving.Until),
        Reason = leaving.Reason,
        Destination = leaving.Destination,
        Standing = leaving.Standing.On(today, leaving.RecordedAt),
        RecordedOn = Day.Iso(LondonTime.DayOf(leaving.RecordedAt)),
        FileLastDay = leaving.Standing is V1.PlanStanding.Set ? "" : Day.Last(countsUntil),
    };
}
