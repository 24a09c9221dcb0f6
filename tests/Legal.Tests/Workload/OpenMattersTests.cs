using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Legal.Workload;
using Figure = WorkforcePlatform.Legal.Workload.Figure;
using OpenMatters = WorkforcePlatform.Legal.Workload.OpenMatters;
using SeriesStatistics = WorkforcePlatform.Legal.Workload.SeriesStatistics;

namespace WorkforcePlatform.Legal.Tests.Workload;

public class OpenMattersTests
{
    private static readonly Month April = new(new DateOnly(2009, 4, 1));

    private static readonly (DateOnly, DateOnly) AllOf2009 = (new DateOnly(2009, 1, 1), new DateOnly(2009, 12, 31));

    [Fact]
    public void Three_all_month_one_opened_on_the_11th_and_one_closed_on_the_6th_are_115_days_of_30()
    {
        var facts = Facts(From(1), From(1), From(1), From(11), new Spell(new DateOnly(2009, 2, 1), new DateOnly(2009, 4, 6)));

        var april = OpenMatters.Of(April, facts);

        Assert.Equal((115m, 30m, "3.8"), (april.Total.Numerator, april.Total.Denominator, april.Total.Shown));
        Assert.Equal(3.83m, Math.Round(april.Total.Value!.Value, 2));
        Assert.Equal(4, april.PreProceedingsAtEnd + april.ProceedingsAtEnd);
        Assert.Equal((Quality.Complete, "matters.csv", new DateOnly(2009, 4, 30)), (april.Total.Quality, april.Total.Source, april.Total.On));
    }

    [Fact]
    public void Computed_months_win_over_published_ones_and_published_over_nothing()
    {
        var published = new Dictionary<Month, PublishedMonth> { [April] = new(9, 20), [new(new DateOnly(2008, 4, 1))] = new(9, 15) };
        var facts = Facts(From(1)) with { Published = published };

        var computed = OpenMatters.Of(April, facts);
        var printed = OpenMatters.Of(new Month(new DateOnly(2008, 4, 1)), facts);
        var gap = OpenMatters.Of(new Month(new DateOnly(2008, 5, 1)), facts);

        Assert.Equal(["1.0", "24.0", ""], [computed.Total.Shown, printed.Total.Shown, gap.Total.Shown]);
        Assert.Equal([Quality.Complete, Quality.Complete, Quality.Missing], [computed.Total.Quality, printed.Total.Quality, gap.Total.Quality]);
        Assert.Null(printed.PreProceedingsAtEnd);
    }

    [Fact]
    public void A_month_that_is_loaded_in_part_is_counted_to_the_last_loaded_day()
    {
        var facts = Facts(From(1)) with { Loaded = (new DateOnly(2009, 1, 1), new DateOnly(2009, 4, 10)) };

        var april = OpenMatters.Of(April, facts);
        var may = OpenMatters.Of(new Month(April.After), facts);

        Assert.Equal((10m, 10m, Quality.Partial), (april.PreProceedings.Numerator, april.PreProceedings.Denominator, april.PreProceedings.Quality));
        Assert.Null(april.PreProceedingsAtEnd);
        Assert.Equal(Quality.Missing, may.Total.Quality);
    }

    [Fact]
    public void An_average_lies_between_the_fewest_and_the_most_open_on_any_day() =>
        Prop.ForAll(Spells(), spells =>
        {
            var average = OpenMatters.Of(April, Facts(spells)).PreProceedings;
            var daily = Enumerable.Range(0, 30).Select(day => OpenMatters.OpenOn(April.First.AddDays(day), spells)).ToList();
            return daily.Min() <= average.Value && average.Value <= daily.Max() && (average.Numerator, average.Denominator) == (daily.Sum(), 30);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_open_at_the_end_of_a_month_is_open_at_its_start_plus_opened_minus_closed() =>
        Prop.ForAll(Spells(), spells =>
        {
            var month = OpenMatters.Of(April, Facts(spells));
            var real = spells.Where(spell => spell.To is null || spell.To > spell.From).ToList();
            var before = OpenMatters.OpenOn(April.First.AddDays(-1), real);
            var opened = real.Count(spell => spell.From >= April.First && spell.From <= April.Last);
            var closed = real.Count(spell => spell.To >= April.First && spell.To <= April.Last);
            return month.PreProceedingsAtEnd == before + opened - closed;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Statistics_count_present_months_only_and_say_how_many_they_are() =>
        Prop.ForAll(Gen.Choose(-5, 60).ListOf().ToArbitrary(), numbers =>
        {
            var months = Month.Through(April, new Month(April.First.AddMonths(numbers.Count - 1))).ToList();
            var series = months.Zip(numbers, (month, number) => (month, number < 0 ? Figure.Missing(month.Last, "Gap.") : Figure.AsPublished(number, month.Last, "test"))).ToList();
            var present = numbers.Where(number => number >= 0).ToList();

            var statistics = SeriesStatistics.Of(series);

            return statistics.Present == present.Count && statistics.Months == numbers.Count
                && (present.Count == 0
                    ? statistics.Mean.Value is null && statistics.PeakMonths.Count == 0
                    : statistics.Mean.Numerator == present.Sum() && statistics.Mean.Denominator == present.Count && statistics.Peak.Value == present.Max()
                        && statistics.PeakMonths.Count == present.Count(number => number == present.Max()));
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<IReadOnlyList<Spell>> Spells()
    {
        var spell = Gen.Choose(-60, 60).SelectMany(start => Gen.Choose(-1, 60)
            .Select(length => new Spell(April.First.AddDays(start), length < 0 ? null : April.First.AddDays(start + length))));
        return spell.ListOf().Select(spells => (IReadOnlyList<Spell>)[.. spells]).ToArbitrary();
    }

    private static Spell From(int dayOfApril) => new(new DateOnly(2009, 4, dayOfApril));

    private static WorkloadFacts Facts(params IReadOnlyList<Spell> spells) => new() { PreProceedings = spells, Loaded = AllOf2009 };
}
