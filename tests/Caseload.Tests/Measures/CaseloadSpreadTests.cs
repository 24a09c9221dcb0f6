using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Tests.Measures;

/// <summary>What a mean hides.</summary>
public sealed class CaseloadSpreadTests
{
    [Fact]
    public void Two_teams_with_one_mean_are_told_apart()
    {
        var even = CaseloadSpread.Of(Workers(20, 20, 20, 20))!;
        var uneven = CaseloadSpread.Of(Workers(8, 11, 20, 41))!;

        Assert.Equal((20, 20m, 20), (even.Least, even.Median, even.Most));
        Assert.Equal((8, 15.5m, 41), (uneven.Least, uneven.Median, uneven.Most));
        Assert.Equal([1, 1, 1, 0, 0, 1], uneven.Bands.Select(band => band.Workers));
    }

    [Fact]
    public void Whoever_holds_nobody_is_in_no_band_and_without_a_holder_there_is_no_spread()
    {
        Assert.Equal("W1", Assert.Single(CaseloadSpread.Of(Workers(0, 5))!.Holders).StaffId);
        Assert.Null(CaseloadSpread.Of(Workers(0, 0)));
    }

    [Fact]
    public void Over_a_limit_is_counted_of_those_who_have_one()
    {
        var spread = CaseloadSpread.Of([.. Workers(30), Workers(21)[0] with { Limit = 20 }, Workers(20)[0] with { Limit = 20 }])!;

        Assert.Equal((2, 1), (spread.WithLimit, spread.OverLimit));
    }

    [Fact]
    public void Every_holder_is_in_one_band_and_half_are_on_either_side_of_the_median() => Prop.ForAll(Gen.Choose(0, 60).NonEmptyListOf().ToArbitrary(), loads =>
    {
        var holders = loads.Where(load => load > 0).ToList();
        return CaseloadSpread.Of(Workers([.. loads])) is not { } spread
            ? holders.Count == 0
            : spread.Bands.Sum(band => band.Workers) == holders.Count
                && holders.Count(load => load < spread.Median) * 2 <= holders.Count
                && holders.Count(load => load > spread.Median) * 2 <= holders.Count;
    }).QuickCheckThrowOnFailure();

    private static WorkerLoad[] Workers(params int[] cases) =>
        [.. cases.Select((load, number) => new WorkerLoad($"W{number}", $"Worker {number}", Employment.Employee, "T", 1, 1, Away: false, load, Limit: null))];
}
