using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Pressure;
using WorkforcePlatform.Caseload.Tests.Measures;

namespace WorkforcePlatform.Caseload.Tests.Pressure;

/// <summary>Short ways to a score, with what is usually loaded.</summary>
internal static class PressureReading
{
    public static UnitPressure Score(this Snapshot snapshot, string unit) => PressureScoring.Score(snapshot, PressureScheme.House, unit, Town.Usual);

    public static PressureScore Of(this UnitPressure pressure, string code) => pressure.Scores.Single(score => score.Parameter.Code == code);
}
