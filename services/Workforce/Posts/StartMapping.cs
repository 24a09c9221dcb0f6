using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Workforce.Posts;

internal static class StartMapping
{
    public static V1.StartState ToState(this Start start) => new()
    {
        Id = start.Id.ToString(),
        StaffId = start.StaffId,
        DisplayName = start.Name,
        FteE4 = start.FteE4,
        StartsOn = Day.Iso(start.StartsOn),
        Standing = start.Standing,
    };

    public static V1.Start ToProto(this Start start, Post post, DateOnly today) => new()
    {
        StaffId = start.StaffId,
        Name = start.Name,
        Fte = start.FteE4 / 10_000d,
        FirstDay = Day.Iso(start.StartsOn),
        Standing = start.Standing.On(today, start.RecordedAt),
        RecordedOn = Day.Iso(LondonTime.DayOf(start.RecordedAt)),
        FileFirstDay = start.Standing is V1.PlanStanding.Set ? ""
            : Day.Iso(post.Occupancies.FirstOrDefault(one => !one.Voided && one.StaffId == start.StaffId && !(one.Until <= start.StartsOn))?.StartsOn),
    };
}
