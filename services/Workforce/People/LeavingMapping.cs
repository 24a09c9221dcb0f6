using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Workforce.People;

internal static class LeavingMapping
{
    // A file a week and a day of posting: what is not confirmed by then deserves a question.
    private const int WorkingDaysToConfirm = 3;

    public static V1.LeavingState ToState(this Leaving leaving) => new() { Id = leaving.Id.ToString(), Until = Day.Iso(leaving.Until), Standing = leaving.Standing };

    /// <param name="leaving">The leaving.</param>
    /// <param name="countsUntil">The first day no longer here that counts; null if none does.</param>
    /// <param name="today">The day on which it is read.</param>
    public static V1.Leaving ToProto(this Leaving leaving, DateOnly? countsUntil, DateOnly today)
    {
        var recordedOn = LondonTime.DayOf(leaving.RecordedAt);
        return new V1.Leaving
        {
            LastDay = Day.Last(leaving.Until),
            Reason = leaving.Reason,
            Destination = leaving.Destination,
            Standing = leaving.Standing is V1.LeavingStanding.Planned && WorkingDays.Age(recordedOn, today) > WorkingDaysToConfirm ? V1.LeavingStanding.Waiting : leaving.Standing,
            RecordedOn = Day.Iso(recordedOn),
            FileLastDay = leaving.Standing is V1.LeavingStanding.Set ? "" : Day.Last(countsUntil),
        };
    }
}
