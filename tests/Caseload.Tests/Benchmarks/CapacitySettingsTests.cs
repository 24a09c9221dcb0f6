using WorkforcePlatform.Caseload.Benchmarks;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Tests.Measures;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Caseload.Tests.Benchmarks;

public class CapacitySettingsTests
{
    private static readonly DateTimeOffset Now = new(2025, 10, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly April = new(2025, 4, 1);

    private static readonly DateOnly July = new(2025, 7, 1);

    [Fact]
    public void A_day_is_made_with_the_benchmark_and_the_factor_of_that_day()
    {
        var (first, second) = (Adopted("A", 20, April), Adopted("A", 15, July));
        first.ReplaceOn(July);
        var settings = new CapacitySettings([first, second], [Set(0.6m, April), Set(0.8m, July), Set(0.7m, July, later: true)]);

        var days = new[] { April.AddDays(-1), April, July.AddDays(-1), July }.Select(settings.On).ToList();

        Assert.Equal([0.9m, 0.6m, 0.6m, 0.7m], days.Select(day => day.AsyeFactor));
        Assert.Equal([null, 20m, 20m, 15m], days.Select(day => day.Limits.SingleOrDefault()?.CasesPerFte));
    }

    [Fact]
    public void A_unit_goes_by_its_own_limit_and_else_by_that_of_the_nearest_unit_above()
    {
        var town = new Town().Unit("T2", "A").SocialWorker("W1").SocialWorker("NEW", unit: "T2", asye: new(Town.LongAgo)).Cases(21, "W1").Cases(10, "NEW", unit: "T2");
        var settings = new CapacitySettings([Adopted("A", 20, April), Adopted("T2", 10, April)], [Set(0.6m, April)]).On(Town.Day);

        var day = town.On(settings: settings);

        Assert.Equal([6m, 20m], day.Workers.Select(worker => worker.Limit));
        Assert.Equal((2m, 2m), Share(day, "A"));
    }

    [Fact]
    public void A_limit_of_one_team_leaves_the_other_teams_without_a_figure()
    {
        var town = new Town().Unit("T2", "A").SocialWorker("W1").SocialWorker("W2", unit: "T2").Cases(21, "W1").Cases(21, "W2", unit: "T2");
        var day = town.On(settings: new CapacitySettings([Adopted("T2", 20, April)], []).On(Town.Day));

        Assert.Equal([1m, null, 1m], new[] { "A", "T", "T2" }.Select(unit => Share(day, unit).Holders));
        Assert.Equal("No limit adopted", day.Measure(MeasureCodes.OverLimitShare, "T", Town.Usual).Reason);
    }

    [Fact]
    public void What_a_structure_was_planned_on_is_nobodys_limit_and_is_worked_to_where_there_is_no_other()
    {
        var planned = new CapacitySettings([Adopted("A", 25, April, BenchmarkMode.Planning)], []);
        var both = new CapacitySettings([Adopted("A", 25, April, BenchmarkMode.Planning), Adopted("A", 20, April)], []);
        var org = new Town().On().Org;

        Assert.Empty(planned.On(Town.Day).Limits);
        Assert.Equal([25m, 20m], new[] { planned, both }.Select(settings => settings.BenchmarkOf("T", org, Town.Day)!.Most));
        Assert.Null(both.BenchmarkOf("T", org, April.AddDays(-1)));
    }

    [Fact]
    public void A_benchmark_is_withdrawn_once_and_not_before_it_was_adopted()
    {
        var adopted = Adopted("A", 20, April);

        Assert.Throws<InvalidArgumentException>(() => adopted.Withdraw(April.AddDays(-1), "Early", "somebody", Now));
        adopted.Withdraw(July, "Agreed anew", "somebody", Now);

        Assert.Equal((true, false), (adopted.StandsOn(July.AddDays(-1)), adopted.StandsOn(July)));
        Assert.Throws<FailedPreconditionException>(() => adopted.Withdraw(July, "Again", "somebody", Now));
    }

    private static AdoptedBenchmark Adopted(string unit, decimal most, DateOnly on, BenchmarkMode mode = BenchmarkMode.Ceiling) => new()
    {
        Unit = unit,
        Name = "Own limit",
        Source = "Cabinet",
        Most = most,
        Mode = mode,
        AdoptedOn = on,
        AgreedWith = "Practitioners",
        Reason = "Safe work",
        RecordedAt = Now,
        RecordedBy = "somebody",
    };

    private static AsyeFactor Set(decimal factor, DateOnly from, bool later = false) =>
        new() { Factor = factor, FromOn = from, Reason = "As Devon", SetAt = later ? Now.AddMinutes(1) : Now, SetBy = "somebody" };

    private static (decimal? Over, decimal? Holders) Share(Snapshot day, string unit)
    {
        var measure = day.Measure(MeasureCodes.OverLimitShare, unit, Town.Usual);
        return (measure.Numerator, measure.Denominator);
    }
}
