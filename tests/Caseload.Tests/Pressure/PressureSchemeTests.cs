using WorkforcePlatform.Caseload.Comparators;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.Caseload.Pressure;
using WorkforcePlatform.Caseload.Tests.Measures;

namespace WorkforcePlatform.Caseload.Tests.Pressure;

public class PressureSchemeTests
{
    [Theory]
    [InlineData(MeasureCodes.CaseloadPerHolderFte, 21.4, 2)]
    [InlineData(MeasureCodes.OverLimitShare, 38, 2)]
    [InlineData(MeasureCodes.VacancyRate, 18.0, 1)]
    [InlineData(MeasureCodes.AgencyRate, 22.5, 2)]
    [InlineData(MeasureCodes.TurnoverRate, 13.0, 1)]
    [InlineData(MeasureCodes.AbsenceRate, 4.0, 1)]
    [InlineData(MeasureCodes.ManagerSpanWorst, 217, 3)]
    [InlineData(MeasureCodes.ProceedingsPerFeeEarnerFte, 19.0, 2)]
    [InlineData(MeasureCodes.ProceedingsPastDeadlineShare, 30, 2)]
    [InlineData(MeasureCodes.PreProceedingsPast16WeeksShare, 20, 1)]
    [InlineData(MeasureCodes.CaseloadPerHolderFte, 16.0, 1)]
    [InlineData(MeasureCodes.VacancyRate, 4.0, 0)]
    [InlineData(MeasureCodes.AgencyRate, 12.3, 0)]
    [InlineData(MeasureCodes.TurnoverRate, 15.4, 2)]
    [InlineData(MeasureCodes.AbsenceRate, 6.1, 3)]
    [InlineData(MeasureCodes.VacancyRate, 14.4, 0)]
    [InlineData(MeasureCodes.OverLimitShare, 10, 1)]
    public void Points_of_a_displayed_value(string code, double displayed, int points) =>
        Assert.Equal(points, PressureScheme.House.Find(code)!.CutOffs.Points((decimal)displayed));

    [Theory]
    [InlineData(MeasureCodes.VacancyRate)]
    [InlineData(MeasureCodes.AgencyRate)]
    [InlineData(MeasureCodes.TurnoverRate)]
    [InlineData(MeasureCodes.AbsenceRate)]
    public void Cut_offs_compared_with_authorities_are_their_median_quartile_and_90th_percentile(string code)
    {
        var percentiles = new[] { 0.5m, 0.75m, 0.9m }.Select(share => WorkforceIndicators.Percentile(code, PressureScheme.ComparatorYear, share));

        var cutOffs = PressureScheme.House.Find(code)!.CutOffs;
        Assert.Equal([cutOffs.First, cutOffs.Second, cutOffs.Third], percentiles);
    }

    [Fact]
    public void Twenty_two_workers_with_656_children_make_six_of_twelve_points_and_say_what_would_lower_them()
    {
        var scores = CoreTeams().On().Score("A");

        Assert.Equal((6, 12, 4), (scores.Points, scores.Available, scores.Loaded));
        Assert.Equal("Over 25", scores.Of(MeasureCodes.CaseloadPerHolderFte).Threshold);
        Assert.Equal("Down at 25.0: 106 fewer children or 4.3 more workers", scores.Of(MeasureCodes.CaseloadPerHolderFte).NextThreshold);
        Assert.Equal("Down at 200: 17 fewer children", scores.Of(MeasureCodes.ManagerSpanWorst).NextThreshold);
        Assert.Equal("14.4% or less", scores.Of(MeasureCodes.VacancyRate).Threshold);
        Assert.Equal("Up at 3.2 vacant FTE", scores.Of(MeasureCodes.VacancyRate).NextThreshold);
        Assert.Equal("None", scores.Of(MeasureCodes.Unallocated).Threshold);
    }

    [Fact]
    public void A_missing_measure_is_not_scored_and_says_what_to_import()
    {
        var agency = CoreTeams().On().Score("A").Of(MeasureCodes.AgencyRate);

        Assert.Null(agency.Points);
        Assert.Equal("Not loaded: import agency assignments", agency.NotScored);
    }

    [Fact]
    public void Shares_of_fewer_than_20_fte_are_scored_in_the_first_unit_above_that_is_large_enough()
    {
        var team = CoreTeams().On().Score("T").Of(MeasureCodes.VacancyRate);

        Assert.Equal("A", team.ScoredIn);
        Assert.Equal(0, team.Points);
        Assert.Equal("0 of 7 posts vacant. Under 20 FTE: scored in Authority", team.NotScored);
    }

    [Fact]
    public void A_caseload_under_2_fte_is_not_scored()
    {
        var score = new Town().SocialWorker("W1").Cases(40, "W1").On().Score("A").Of(MeasureCodes.CaseloadPerHolderFte);

        Assert.Null(score.Points);
        Assert.Equal("Under 2 FTE", score.NotScored);
    }

    [Theory]
    [InlineData(CaseCategory.Cin, 3, 1)]
    [InlineData(CaseCategory.Cin, 30, 2)]
    [InlineData(CaseCategory.Cp, 0, 3)]
    [InlineData(CaseCategory.Cla, 3, 3)]
    public void Unallocated_children_score_by_category_and_wait(CaseCategory category, int daysOpen, int points)
    {
        var score = CoreTeams().Cases(1, null, category, opened: Town.Day.AddDays(-daysOpen)).On().Score("A").Of(MeasureCodes.Unallocated);

        Assert.Equal(points, score.Points);
    }

    [Fact]
    public void With_eight_managers_the_share_over_150_is_scored_and_not_the_worst_span()
    {
        var town = new Town();
        for (var i = 0; i < 10; i++)
        {
            town.Unit($"T{i}", manager: $"M{i}").SocialWorker($"W{i}", $"T{i}").Cases(i == 0 ? 217 : 20, $"W{i}", unit: $"T{i}");
        }

        var span = town.On().Score("A").Of(MeasureCodes.ManagerSpanWorst);

        Assert.Equal(2, span.Points);
        Assert.Equal("1 of 10 managers over 150", span.Threshold);
    }

    [Fact]
    public void Parameters_are_numbered_one_to_eleven_and_belong_to_their_families()
    {
        Assert.Equal(Enumerable.Range(1, 11), PressureScheme.House.Parameters.Select(parameter => parameter.Number));
        Assert.Equal([3, 2, 3, 3], Enum.GetValues<PressureFamily>().Select(family => PressureScheme.House.Parameters.Count(parameter => parameter.Family == family)));
    }

    // Darlington's core teams in small: seven workers with 217 children under one manager, fifteen with 439 under four others.
    private static Town CoreTeams()
    {
        var town = new Town();
        for (var i = 0; i < 22; i++)
        {
            var unit = i < 7 ? "T" : $"U{i % 4}";
            town.SocialWorker($"W{i:00}", unit).Cases(i < 7 ? 31 : i < 11 ? 30 : 29, $"W{i:00}", unit: unit);
        }

        foreach (var i in Enumerable.Range(0, 4))
        {
            town.Unit($"U{i}", manager: $"N{i}");
        }

        return town;
    }
}
