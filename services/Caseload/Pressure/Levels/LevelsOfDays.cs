using WorkforcePlatform.Caseload.Facts;

namespace WorkforcePlatform.Caseload.Pressure.Levels;

/// <summary>The levels of units on several days of one reading of the facts; each day's scores are worked out once, by that day's scheme.</summary>
public sealed class LevelsOfDays(AllFacts known)
{
    private readonly Dictionary<DateOnly, DayLevels> days = [];

    public DayLevels On(DateOnly day) => days.TryGetValue(day, out var levels) ? levels : days[day] = new DayLevels(known.On(day), known.SchemeOn(day), known.Loaded);

    /// <summary>Null when the unit did not exist on the day.</summary>
    public PressureLevel? Of(string unitCode, DateOnly day)
    {
        var before = On(day.AddDays(-PressureLevel.Days));
        return On(day).Of(unitCode) is { } today ? PressureLevel.Of(unitCode, today, before.Of(unitCode), before.On) : null;
    }

    internal V1.PressureLevel? ToProto(string unitCode, DateOnly day) => Of(unitCode, day)?.ToProto(On(day).Of(unitCode)!, On(day).Scheme);
}
