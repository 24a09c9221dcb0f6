using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.Caseload.Comparators;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.Caseload.Pressure;
using WorkforcePlatform.Caseload.Pressure.Declared;
using WorkforcePlatform.Caseload.Pressure.Levels;
using WorkforcePlatform.Caseload.Tests.Measures;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Caseload.Tests.Pressure;

public class LevelTests
{
    private static readonly UnitFact Authority = new("A", "Authority", UnitType.Authority, null, null, new Spell(Town.LongAgo));
    private static readonly DateOnly WeekBefore = Town.Day.AddDays(-7);

    // Points of the small authority of the domain's example, in the order of the scheme.
    private static readonly int?[] Example = [2, 2, 1, 2, 1, 1, 3, 2, 2, 2, 1];

    [Fact]
    public void Nineteen_of_33_points_are_57_6_percent_and_level_3()
    {
        var level = Level(Day(Example));

        Assert.Equal((3, false), (level.Level, level.IsAtLeast));
        Assert.Equal("Level 3: 19 of 33 points (57.6%), most of them for load (7 of 9).", level.Reason);
    }

    [Fact]
    public void Splitting_the_span_of_217_alone_drops_the_example_to_level_2()
    {
        var basis = new UnitBasis { Spans = [new("M1", "", "A", 217), new("M2", "", "A", 120)] };
        var moves = new LevelMoves(Day(Example), basis);

        Assert.Equal("Level 2 is 3 points fewer than the 19 of 33.", moves.Needed);
        var split = moves.All.Single(move => move.What.StartsWith("Split", StringComparison.Ordinal));
        Assert.Equal(("Split the span of 217 in two: 109 and 108 children", 0, true), (split.What, split.PointsAfter, split.Suffices));
        Assert.True(moves.All.TakeWhile(move => move.ChangesCaseload).Count() == moves.All.Count(move => move.ChangesCaseload));
    }

    [Fact]
    public void Under_70_percent_of_what_applies_there_is_no_level_but_what_the_floor_gives()
    {
        var level = Level(Day([3, null, 0, null, null, null, 3, 0, null, null, null]));

        Assert.Equal((3, true), (level.Level, level.IsAtLeast));
        Assert.Equal("At least Level 3 because each worker holds 29.8 children, over 25; only 4 of the 11 measures that apply are loaded, so the level may be higher.", level.Reason);
    }

    [Fact]
    public void Darlington_of_the_report_alone_has_insufficient_data_and_six_of_six_points()
    {
        var day = Day([3, null, null, null, null, null, 3, null, null, null, null]);

        Assert.Equal((6, 6, null), (day.Score.Points, day.Score.Available, day.Score.LevelByPoints));
        Assert.Equal((3, true), (Level(day).Level, Level(day).IsAtLeast));
    }

    [Fact]
    public void Darlington_in_DfEs_figures_of_2025_makes_6_of_15_points_and_insufficient_data()
    {
        string[] codes = [MeasureCodes.CaseloadPerHolderFte, MeasureCodes.VacancyRate, MeasureCodes.AgencyRate, MeasureCodes.TurnoverRate, MeasureCodes.AbsenceRate];
        var row = WorkforceIndicators.All.Single(one => one.Year == PressureScheme.ComparatorYear && one.Name == "Darlington");
        var points = PressureScheme.House.Parameters.Select(parameter => codes.Contains(parameter.Code)
            ? parameter.CutOffs.Points(row.Published(parameter.Code)!.Value!.Value)
            : (int?)null);

        var level = Level(Day([.. points]));

        Assert.Equal("Insufficient data: only 5 of the 11 measures that apply are loaded.", level.Reason);
        Assert.Null(level.Level);
        Assert.Equal((6, 15), (Day([.. points]).Score.Points, Day([.. points]).Score.Available));
    }

    [Fact]
    public void A_good_day_does_not_end_a_level_that_held_a_week_before()
    {
        var level = Level(Day(Few(4)), Day(Few(19)));

        Assert.Equal(3, level.Level);
        Assert.Equal("Level 3 as on 23 September 2025, seven days before; the points of the day give Level 1.", level.Reason);
    }

    [Fact]
    public void A_level_is_declared_only_where_it_is_another_than_the_calculated_one()
    {
        var exact = Level(Day(Example));
        var atLeast = Level(Day([3, null, 0, null, null, null, 3, 0, null, null, null]));

        Assert.Throws<FailedPreconditionException>(() => Declared(3).RequireOther(exact));
        Declared(2).RequireOther(exact);
        Declared(3).RequireOther(atLeast);
    }

    [Fact]
    public void Where_one_of_the_two_days_has_too_little_the_other_counts_alone()
    {
        var nothing = Day([.. new int?[11]]);

        Assert.Equal(2, Level(nothing, Day(Few(10))).Level);
        Assert.Equal(2, Level(Day(Few(10)), nothing).Level);
        Assert.Null(Level(nothing, nothing).Level);
    }

    [Fact]
    public void A_floor_lifts_the_unit_and_the_one_directly_above_and_no_other()
    {
        var town = new Town().Unit("D", type: UnitType.Service).Unit("T", parent: "D").Unit("S", parent: "D");
        for (var i = 0; i < 40; i++)
        {
            town.SocialWorker($"W{i:00}", i < 3 ? "T" : "S").Cases(i < 3 ? 31 : 5, $"W{i:00}", unit: i < 3 ? "T" : "S");
        }

        var levels = new DayLevels(town.On(), PressureScheme.House, Town.Usual);

        Assert.Equal([true, true, false], new[] { "T", "D", "A" }.Select(unit => levels.Of(unit)!.Floor is not null));
        Assert.Equal("T", levels.Of("D")!.Floor!.In.Code);
    }

    [Fact]
    public void Levels_rise_with_points_and_the_most_points_of_a_level_are_the_last_that_keep_it() => Prop.ForAll(
        Gen.Choose(1, 33).SelectMany(available => Gen.Choose(0, available), (available, points) => (available, points)).ToArbitrary(),
        pair =>
        {
            var level = PressureScheme.LevelOf(pair.points, pair.available);
            var share = pair.points * 100m / pair.available;
            var expected = share < 25 ? 1 : share < 50 ? 2 : share < 75 ? 3 : 4;
            var most = PressureScheme.MostPoints(level, pair.available);
            return level == expected && pair.points <= most && PressureScheme.LevelOf(most, pair.available) == level
                && (level == 4 || PressureScheme.LevelOf(most + 1, pair.available) > level);
        }).QuickCheckThrowOnFailure();

    private static DeclaredLevel Declared(int level) => new() { Unit = "A", Level = level, FromOn = Town.Day, Reason = "", DeclaredAt = default, DeclaredBy = "" };

    private static PressureLevel Level(LevelOfDay today, LevelOfDay? before = null) => PressureLevel.Of("A", today, before, WeekBefore);

    private static int?[] Few(int points) => [.. Enumerable.Range(0, 11).Select(i => (int?)Math.Clamp(points - (2 * i), 0, 2))];

    private static LevelOfDay Day(IReadOnlyList<int?> points)
    {
        var score = new UnitPressure([.. PressureScheme.House.Parameters.Zip(points, (parameter, scored) => new PressureScore(parameter, MeasureOf(parameter.Code)) { Points = scored })]);
        return new LevelOfDay(score, score.FloorScore is { } floor ? new LevelFloor(Authority, floor) : null);
    }

    private static Measure MeasureOf(string code) => new() { Code = code, On = Town.Day, Quality = Quality.Complete, Value = 29.8m, Numerator = 29.8m, Denominator = 1 };
}
