using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Workforce;

/// <summary>How a change that was recorded by hand stands: planned until a file says something of it, or set where such facts are kept here.</summary>
internal static class PlanStandings
{
    // A file a week and a day of posting: what is not confirmed by then deserves a question.
    private const int WorkingDaysToConfirm = 3;

    /// <summary>Neither confirmed nor withdrawn.</summary>
    public static bool IsOpen(this V1.PlanStanding standing) => standing.IsPlan() || standing is V1.PlanStanding.Set;

    /// <summary>Recorded, and it counts in no figure.</summary>
    public static bool IsPlan(this V1.PlanStanding standing) => standing is V1.PlanStanding.Planned or V1.PlanStanding.Contradicted;

    /// <summary>As it is told on a day: after three working days without a word of a file, it waits.</summary>
    public static V1.PlanStanding On(this V1.PlanStanding standing, DateOnly today, DateTimeOffset recordedAt) =>
        standing is V1.PlanStanding.Planned && WorkingDays.Age(LondonTime.DayOf(recordedAt), today) > WorkingDaysToConfirm ? V1.PlanStanding.Waiting : standing;

    /// <summary>
    /// What becomes of it by the day that a file names: the same confirms, another contradicts. No day says nothing of a plan, and
    /// neither does the day that the file named before: it has not caught up.
    /// </summary>
    public static V1.PlanStanding Hearing(this V1.PlanStanding standing, DateOnly recorded, DateOnly? before, DateOnly? said) => standing switch
    {
        V1.PlanStanding.Set => said == recorded ? standing : V1.PlanStanding.Contradicted,
        _ when said == recorded => V1.PlanStanding.Confirmed,
        _ when said is null || (standing is V1.PlanStanding.Planned && said == before) => standing,
        _ => V1.PlanStanding.Contradicted,
    };
}
