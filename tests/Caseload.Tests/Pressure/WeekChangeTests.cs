using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.Caseload.Pressure;
using WorkforcePlatform.Caseload.Tests.Measures;
using List = WorkforcePlatform.Caseload.V1.WaitingListCount.Types.List;

namespace WorkforcePlatform.Caseload.Tests.Pressure;

public sealed class WeekChangeTests(DarlingtonFixture darlington) : IClassFixture<DarlingtonFixture>
{
    [Theory]
    [InlineData("2009-10-30", "2009-10-26")]
    [InlineData("2009-10-26", "2009-10-19")]
    [InlineData("2009-10-25", "2009-10-19")]
    [InlineData("2009-10-27", "2009-10-26")]
    public void The_Monday_before_a_Monday_is_that_of_the_week_before(string day, string monday)
    {
        Assert.Equal(DateOnly.Parse(monday, null), WeekChange.MondayBefore(DateOnly.Parse(day, null)));
    }

    [Fact]
    public async Task Opening_and_what_came_less_what_went_is_what_is_open_in_the_whole_and_in_each_part()
    {
        var week = await darlington.Host.Pressure().GetWeekChangesAsync(new() { Unit = "CORE" });
        var day = await darlington.Host.Pressure().GetPressureAsync(new() { Unit = "CORE" });
        var sunday = await darlington.Host.Pressure().GetPressureAsync(new() { Unit = "CORE", On = "2009-10-25" });

        Assert.Equal(("2009-10-30", "2009-10-26", true), (week.On, week.Since, week.Loaded));
        Assert.Equal((sunday.Unit.OpenCases, 656), (week.Unit.Opening, week.Unit.Closing));
        Assert.NotEqual(0, week.Unit.Came + week.Unit.Went);
        Assert.Equal(day.Parts.Select(part => (part.Unit.Code, part.OpenCases)), week.Parts.Select(part => (part.Unit.Code, part.Closing)));
        Assert.All(week.Parts.Append(week.Unit), one => Assert.Equal(one.Closing, one.Opening + one.Came - one.Went));
    }

    [Fact]
    public async Task Nobody_can_be_shown_as_away_until_absences_are_loaded()
    {
        var week = await darlington.Host.Pressure().GetWeekChangesAsync(new() { Unit = "CORE" });

        Assert.Equal(
            [(List.NoWorker, 0, ""), (List.HeldBySomeoneAway, 0, "absences.csv"), (List.HeldByManager, 0, "")],
            week.Waiting.Select(list => (list.List, list.Children, list.MissingFile)));
    }

    [Fact]
    public void In_any_town_what_came_and_went_is_what_two_days_differ_by() => Prop.ForAll(RandomTown.Facts, facts =>
    {
        var known = new AllFacts(Outline(facts), facts);
        var (from, to) = (Town.Day.AddDays(-30), Town.Day);
        var change = new WeekChange(known, "A", from, to);
        var whole = change.Whole();
        var parts = change.Parts.Append("").Select(change.Of).ToList();
        return whole.Closing == known.On(to).Pooled("A").OpenCases
            && parts.Sum(part => part.Opening) == whole.Opening
            && parts.Sum(part => part.Closing) == whole.Closing
            && parts.Sum(part => part.Came - part.Went) == whole.Came - whole.Went
            && parts.Sum(part => part.Came) >= whole.Came;
    }).QuickCheckThrowOnFailure();

    private static Outline Outline(CaseloadFacts facts) => new()
    {
        UnitFacts = [.. facts.Units],
        UnitIds = new Dictionary<string, string>(),
        Units = new ServiceDefaults.Security.OrgTree(facts.Units.Select(unit => (unit.Code, unit.ParentCode))),
        Loaded = Town.Everything,
        DataSets = [],
        Published = [],
        FiguresTo = Town.Day,
    };
}
