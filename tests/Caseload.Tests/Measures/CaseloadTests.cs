using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Tests.Measures;

public class CaseloadTests
{
    private static readonly Spell InAsye = new(Town.Day.AddMonths(-3), Town.Day.AddMonths(9));

    [Fact]
    public void The_same_children_are_divided_four_ways()
    {
        var town = new Town().Post("P-EMPTY");
        foreach (var i in Enumerable.Range(1, 22))
        {
            town.SocialWorker($"W{i}", asye: i <= 3 ? InAsye : null).Cases(i <= 18 ? 30 : 29, $"W{i}");
        }

        var shown = Four(town, Town.Usual);

        Assert.Equal(["29.8", "29.8", "28.5", "at least 30.2"], shown);
    }

    [Fact]
    public void Temporary_posts_are_not_established()
    {
        var town = new Town().Post("P-TEMP", funding: Funding.Temporary).Worker("W0").InPost("W0", "P-TEMP").Cases(26, "W0");
        foreach (var i in Enumerable.Range(1, 21))
        {
            town.SocialWorker($"W{i}").Cases(30, $"W{i}");
        }

        Assert.Equal("29.8", town.Measure(MeasureCodes.CaseloadPerInPostFte).Shown);
        Assert.Equal("31.2", town.Measure(MeasureCodes.CaseloadPerEstablishedPost).Shown);
    }

    [Fact]
    public void Sixty_two_cases_are_12_9_a_contracted_16_3_a_holder_and_18_2_an_available_worker()
    {
        var town = new Town()
            .SocialWorker("W1").SocialWorker("W2", fte: 0.8m).SocialWorker("W3", asye: InAsye).SocialWorker("W4")
            .Worker("W5", Employment.Agency).Booked("W5", postNo: null, unit: "T")
            .Absent("W4", Town.Day.AddDays(-60))
            .Cases(20, "W1").Cases(14, "W2").Cases(12, "W3").Cases(16, "W5");

        var settings = new MeasureSettings { AsyeFactor = 0.6m };
        var shown = new[] { MeasureCodes.CaseloadPerInPostFte, MeasureCodes.CaseloadPerHolderFte, MeasureCodes.CaseloadPerDeployableFte }
            .Select(code => town.Measure(code, settings: settings).Shown);

        Assert.Equal(3.4m, town.On(settings: settings).Pooled("A").AvailableFte);
        Assert.Equal(["12.9", "16.3", "18.2"], shown);
    }

    [Fact]
    public void A_newly_qualified_worker_counts_for_nine_tenths_unless_the_council_says_otherwise()
    {
        var town = new Town().SocialWorker("W1", asye: InAsye).Cases(18, "W1");

        Assert.Equal(0.9m, town.On().Own("T").AvailableFte);
    }

    [Fact]
    public void Reductions_take_their_hours_off_available_fte_and_never_below_0()
    {
        var town = new Town().SocialWorker("W1").SocialWorker("W2", fte: 0.2m).Reduced("W1", 18.5m).Reduced("W2", 18.5m).Cases(5, "W1");

        Assert.Equal(0.5m, town.On().Own("T").AvailableFte);
    }

    [Theory]
    [InlineData(27, 1)]
    [InlineData(28, 0)]
    public void Someone_absent_for_more_than_four_weeks_is_not_available(int daysAgo, int available)
    {
        var town = new Town().SocialWorker("W1").Absent("W1", Town.Day.AddDays(-daysAgo));

        Assert.Equal(available, town.On().Own("T").AvailableFte);
    }

    [Fact]
    public void A_caseload_per_available_worker_is_a_lower_bound_until_leave_and_reductions_are_loaded()
    {
        var town = new Town().SocialWorker("W1").Cases(18, "W1");

        var partial = town.Measure(MeasureCodes.CaseloadPerDeployableFte, loaded: Town.Usual);
        var complete = town.Measure(MeasureCodes.CaseloadPerDeployableFte);

        Assert.Equal((Quality.Partial, Bound.AtLeast), (partial.Quality, partial.Bound));
        Assert.Equal("Leave and reductions not loaded, so the true figure is this or higher", partial.Reason);
        Assert.Equal((Quality.Complete, Bound.Exact), (complete.Quality, complete.Bound));
    }

    [Fact]
    public void Children_held_by_an_assistant_or_a_manager_or_by_nobody_are_not_cases_held()
    {
        var town = WithOtherHolders().Cases(3, "ASSISTANT").Cases(4, "M").Cases(5, null).SocialWorker("W1").Cases(10, "W1").CoWork("C00000", "W1");

        var basis = town.On().Pooled("A");

        Assert.Equal((22, 10), (basis.OpenCases, basis.CasesHeld));
    }

    [Fact]
    public void Cases_count_where_their_worker_sits_so_that_a_worker_is_never_without_them()
    {
        var town = new Town().Unit("T2").SocialWorker("W1", "T").Cases(10, "W1", unit: "T2");

        var snapshot = town.On();

        Assert.Equal((10, 0), (snapshot.Own("T").CasesHeld, snapshot.Own("T2").CasesHeld));
        Assert.Equal((0, 10), (snapshot.Own("T").OpenCases, snapshot.Own("T2").OpenCases));
    }

    [Fact]
    public void A_worker_in_two_teams_holds_each_teams_children_there()
    {
        var town = new Town().Unit("T2").Post("P1", "T", 0.5m).Post("P2", "T2", 0.5m).Worker("W1").InPost("W1", "P1", 0.5m).InPost("W1", "P2", 0.5m)
            .Cases(6, "W1", unit: "T").Cases(4, "W1", unit: "T2");

        var snapshot = town.On();

        Assert.Equal("12.0", snapshot.Measure(MeasureCodes.CaseloadPerHolderFte, "T", Town.Usual).Shown);
        Assert.Equal("8.0", snapshot.Measure(MeasureCodes.CaseloadPerHolderFte, "T2", Town.Usual).Shown);
        Assert.Equal("10.0", snapshot.Measure(MeasureCodes.CaseloadPerHolderFte, "A", Town.Usual).Shown);
    }

    [Fact]
    public void A_child_with_two_open_cases_is_one_case_in_the_category_that_comes_first()
    {
        var facts = new Town().SocialWorker("W1").Cases(1, "W1", CaseCategory.Cin).Facts;
        var twice = facts with { Cases = [.. facts.Cases, facts.Cases.First() with { Category = CaseCategory.Cp }] };

        var basis = SnapshotBuilder.Build(twice, Town.Day).Pooled("A");

        Assert.Equal((1, 1), (basis.CasesHeld, basis.HeldByCategory[CaseCategory.Cp]));
    }

    [Fact]
    public void An_earlier_date_gives_that_days_figures()
    {
        var town = new Town().SocialWorker("W1").Cases(5, "W1").Cases(3, "W1", opened: Town.Day);

        Assert.Equal(8, town.On().Pooled("A").CasesHeld);
        Assert.Equal(5, town.On(Town.Day.AddDays(-1)).Pooled("A").CasesHeld);
    }

    [Fact]
    public void Cases_without_anybody_in_post_have_no_caseload_rather_than_0_or_infinity()
    {
        var measure = new Town().Cases(5, null).Measure(MeasureCodes.CaseloadPerInPostFte);

        Assert.Null(measure.Value);
        Assert.Equal((Quality.NotApplicable, "Nobody is in post on this date"), (measure.Quality, measure.Reason));
    }

    [Fact]
    public void A_caseload_is_missing_until_its_files_are_loaded()
    {
        var measure = new Town().Measure(MeasureCodes.CaseloadPerHolderFte, loaded: new(DataSet.Posts, DataSet.Workers, DataSet.Occupancies));

        Assert.Equal((Quality.Missing, "Not loaded: import cases, allocations"), (measure.Quality, measure.Reason));
    }

    [Fact]
    public void Agency_staff_without_hours_on_record_count_as_one_fte_where_most_of_their_cases_are_and_the_figure_says_so()
    {
        var town = new Town().Unit("T2").SocialWorker("W1").Cases(10, "W1").Worker("W2", Employment.Agency).Cases(2, "W2", unit: "T").Cases(6, "W2", unit: "T2");

        var measure = town.Measure(MeasureCodes.CaseloadPerInPostFte, loaded: Town.Usual);

        Assert.Equal(("9.0", Quality.Estimated), (measure.Shown, measure.Quality));
        Assert.Equal(8, town.On().Own("T2").CasesHeld);
    }

    [Fact]
    public void Facts_of_a_unit_nobody_knows_count_for_the_only_authority() =>
        Assert.Equal(4, new Town().SocialWorker("W1", unit: "ELSEWHERE").Cases(4, "W1", unit: "ELSEWHERE").On().Own("A").CasesHeld);

    private static string[] Four(Town town, LoadedSources loaded) =>
    [
        .. new[] { MeasureCodes.CaseloadPerHolderFte, MeasureCodes.CaseloadPerInPostFte, MeasureCodes.CaseloadPerEstablishedPost, MeasureCodes.CaseloadPerDeployableFte }
            .Select(code => town.Measure(code, loaded: loaded).Shown),
    ];

    private static Town WithOtherHolders() => new Town()
        .Post("P-M", role: PostRole.TeamManager).Worker("M").InPost("M", "P-M")
        .Post("P-ASSISTANT", role: PostRole.SocialWorkAssistant).Worker("ASSISTANT", qualified: false).InPost("ASSISTANT", "P-ASSISTANT");
}
