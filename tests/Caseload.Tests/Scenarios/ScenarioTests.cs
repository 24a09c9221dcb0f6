using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.Caseload.Scenarios;

namespace WorkforcePlatform.Caseload.Tests.Scenarios;

public class ScenarioTests
{
    // The core teams of the Darlington report: 21 established posts, one temporary, five managers.
    private static readonly ScenarioStart Darlington = new()
    {
        Children = 656,
        Workers = 22,
        Temporary = 1,
        Posts = 22,
        Managers = 5,
        WorstSpan = 217,
        WorstSpanIn = "Care Planning",
        WorkerCost = 36_729,
        ManagerCost = 45_618,
        PriceYear = 2010,
    };

    private static readonly ScenarioMoves Bid = new()
    {
        Benchmark = 20,
        PostsAdded = 3,
        TemporaryKept = 1,
        ManagersAdded = 1,
        OtherCosts = [("Lawyer", 40_292), ("Review and development manager", 33_000)],
    };

    [Fact]
    public void Three_posts_give_26_2_or_27_3_if_the_temporary_post_lapses_and_leave_8_or_9_of_33_to_find()
    {
        var lines = ScenarioWords.Arithmetic(new(Darlington, Bid)).Select(line => $"{line.What}: {line.Working} = {line.Result}").ToList();

        Assert.Equal(
            [
                "Children each now: 656 ÷ 22 = 29.8",
                "Workers now: 21 in permanent posts + 1 temporary = 22",
                "Posts added: 22 + 3 = 25",
                "Children each: 656 ÷ 25 = 26.2",
                "If the temporary post lapses: 656 ÷ 24 = 27.3",
                "Required at 20: 656 ÷ 20 = 32.8",
                "Still short, whole posts: 33 − 25 = 8",
                "Short if it lapses: 33 − 24 = 9",
                "Managers at one for seven: 25 ÷ 7 = 3.6 = 4; 6 there",
                "Care Planning span, split in 2: 217 ÷ 2 = 108.5",
            ],
            lines);
        Assert.Equal("656 children ÷ (22 + 3) workers = 26.2 each. At 20 they need 32.8, so 8 short.", ScenarioWords.Result(new(Darlington, Bid)));
    }

    [Fact]
    public void The_bid_adds_up_to_229_097_and_the_rest_costs_293_832_or_330_561()
    {
        var lines = ScenarioWords.Costs(new(Darlington, Bid)).Select(line => $"{line.What}: {line.Working} = {line.Result}");

        Assert.Equal(
            [
                "Social workers: 3 × £36,729 = £110,187",
                "Managers: 1 × £45,618 = £45,618",
                "Lawyer: as written here = £40,292",
                "Review and development manager: as written here = £33,000",
                "This option:  = £229,097",
                "Closing the rest at 20: 8 × £36,729 = £293,832",
                "If the temporary post lapses: 9 × £36,729 = £330,561",
            ],
            lines);
        Assert.Equal("25 workers give 26.2 children a worker (656 ÷ 25), or 27.3 if the temporary post lapses; 20 needs 33 workers, 8 more, £293,832 a year (2010 prices).", ScenarioWords.Sentence(new(Darlington, Bid)));
    }

    [Fact]
    public void One_lever_at_a_time_needs_11_posts_for_404_019_or_216_children_fewer_and_no_vacancy_can_be_filled()
    {
        var levers = ScenarioLevers.For(Darlington, 20);

        Assert.Equal(["11 posts: 33 × 20 = 660, room for 656", "216 children: 440 ÷ 22 = 20.0", "Cannot reach it: none vacant"], levers.Select(lever => lever.Needed));
        Assert.Equal([404_019m, 0m, null], levers.Select(lever => lever.Cost));
        Assert.Equal("33% of open cases; not shown to be safe", levers[1].Care);
        Assert.Contains("no more managers (33 ÷ 7 = 4.7, 5 there)", levers[0].Care, StringComparison.Ordinal);
    }

    [Fact]
    public void Durham_of_2003_does_not_carry_that_the_establishment_must_double()
    {
        var durham = new ScenarioStart { Children = 1127, Workers = 49, Posts = 76, Vacant = 27 };
        var scenario = new Scenario(durham, new ScenarioMoves { Benchmark = 15, PostsClaimed = 152 });

        var lines = ScenarioWords.Arithmetic(scenario).ToDictionary(line => line.What, line => $"{line.Working} = {line.Result}");
        Assert.Equal("27 ÷ (27 + 49) = 35.5%", lines["Vacancy rate"]);
        Assert.Equal("1,127 ÷ 49 = 23.0", lines["Children each now"]);
        Assert.Equal("1,127 ÷ 76 = 14.8", lines["If every funded post were filled"]);
        Assert.Equal("The arithmetic does not carry 152 posts: 15 children a worker needs 75.1, and 152 would mean 7.4 children each.", ScenarioWords.Claim(scenario));
    }

    [Theory]
    [InlineData(1127, 12, "93.9")]
    [InlineData(1127, 15, "75.1")]
    [InlineData(1127, 20, "56.4")]
    [InlineData(1748, 12, "145.7")]
    [InlineData(1748, 15, "116.5")]
    [InlineData(1748, 20, "87.4")]
    [InlineData(656, 12, "54.7")]
    [InlineData(656, 15, "43.7")]
    [InlineData(656, 20, "32.8")]
    [InlineData(60, 12, "5.0")]
    [InlineData(60, 15, "4.0")]
    [InlineData(60, 20, "3.0")]
    public void Workers_required_by_the_establishment_table(int children, int benchmark, string required)
    {
        var scenario = new Scenario(new ScenarioStart { Children = children, Workers = 1 }, new ScenarioMoves { Benchmark = benchmark });

        Assert.Equal(required, ScenarioWords.Arithmetic(scenario).Single(line => line.What == $"Required at {benchmark}").Result);
    }

    [Fact]
    public void Nothing_priced_is_not_nothing_to_pay()
    {
        var unpriced = Darlington with { WorkerCost = null };

        Assert.Null(new Scenario(unpriced, Bid).Cost);
        Assert.Contains(ScenarioWords.Costs(new(unpriced, Bid)), line => line is { What: "This option", Result: "not stated" });
        Assert.Null(ScenarioLevers.For(unpriced, 20)[0].Cost);
    }

    [Fact]
    public void Agency_and_temporary_workers_who_do_not_go_on_are_taken_off()
    {
        var scenario = new Scenario(Darlington with { Agency = 3, Workers = 25 }, new ScenarioMoves { Benchmark = 20, AgencyKept = 1 });

        Assert.Equal(22, scenario.Workers);
        Assert.Equal("656 children ÷ (25 − 3) workers = 29.8 each. At 20 they need 32.8, so 11 short.", ScenarioWords.Result(scenario));
    }

    [Fact]
    public void Five_units_are_meant_for_300_and_hold_255_with_17_of_20_case_holders_in_post()
    {
        var scenario = new Scenario(new ScenarioStart { Children = 300, Workers = 1 }, new ScenarioMoves { Benchmark = 15, UnitsOpened = 5, UnitsFilled = 17 });

        var lines = ScenarioWords.Arithmetic(scenario).ToDictionary(line => line.What, line => $"{line.Working} = {line.Result}");

        Assert.Equal("5 × 60 = 300", lines["Units opened are meant for"]);
        Assert.Equal("300 × 17 ÷ 20 = 255", lines["They can hold with 17 of 20 in post"]);
        Assert.Equal((18, 20), (scenario.Workers, scenario.PostsToPay));
    }

    [Fact]
    public void What_a_lever_asks_for_reaches_the_benchmark_and_one_less_does_not() => Prop.ForAll(
        Gen.Choose(1, 3000).SelectMany(children => Gen.Choose(1, 200).SelectMany(workers => Gen.Choose(5, 40), (workers, benchmark) => (workers, benchmark)), (children, rest) => (children, rest.workers, rest.benchmark)).ToArbitrary(),
        one =>
        {
            var start = new ScenarioStart { Children = one.children, Workers = one.workers };
            var posts = new Scenario(start, new ScenarioMoves { Benchmark = one.benchmark }).ShortBy;
            return posts == 0
                ? one.children <= one.workers * one.benchmark
                : new Scenario(start, new ScenarioMoves { Benchmark = one.benchmark, PostsAdded = posts }).Reaches
                    && !new Scenario(start, new ScenarioMoves { Benchmark = one.benchmark, PostsAdded = posts - 1 }).Reaches;
        }).QuickCheckThrowOnFailure();
}
