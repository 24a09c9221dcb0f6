using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Tests.Measures;

/// <summary>Each formula on the figures of a report or of DfE's file for England, 2025.</summary>
public class FormulasTests
{
    private const decimal EnglandInPost = 36186.3m;

    private const decimal EnglandVacant = 5965.4m;

    private const decimal EnglandCovering = 4390.8m;

    [Fact]
    public void Fte_is_contracted_hours_over_standard_hours()
    {
        Assert.Equal(0.8m, Formulas.Fte(29.6m, 37));
        Assert.Equal(0.6m, Formulas.Fte(3, 5));
        Assert.Null(Formulas.Fte(37, 0));
    }

    [Fact]
    public void Durham_had_35_5_percent_of_its_posts_vacant_in_2003() =>
        Assert.Equal(35.5m, Rounded(Formulas.VacancyRate(27, 49)));

    [Fact]
    public void England_in_2025_comes_out_as_published()
    {
        Assert.Equal(14.2m, Rounded(Formulas.VacancyRate(EnglandVacant, EnglandInPost)));
        Assert.Equal(3.7m, Rounded(Formulas.UncoveredVacancyRate(EnglandVacant, EnglandCovering, EnglandInPost)));
        Assert.Equal(73.6m, Rounded(Formulas.VacancyCoverRate(EnglandCovering, EnglandVacant)));
        Assert.Equal(13.0m, Rounded(Formulas.AgencyRate(5415.9m, EnglandInPost)));
        Assert.Equal(11.8m, Rounded(Formulas.TurnoverRate(4276.3m, EnglandInPost)));
        Assert.Equal(15.2m, Rounded(Formulas.Caseload(321661, 21105.4m)));
        Assert.Equal(3.5m, Rounded(Formulas.AbsenceRate(322786.3m, EnglandInPost)));
    }

    [Fact]
    public void Of_englands_agency_staff_1025_1_covered_no_vacancy_in_2025() =>
        Assert.Equal((1025.1m, 18.9m), (5415.9m - EnglandCovering, Rounded(Formulas.Share(5415.9m - EnglandCovering, 5415.9m))));

    [Fact]
    public void Hartlepool_had_875_children_for_each_social_worker() =>
        Assert.Equal(875, Formulas.Caseload(21_000, 24).Value);

    [Theory]
    [InlineData(75, 4.6, 16.3)]
    [InlineData(75, 5.6, 13.4)]
    [InlineData(100, 4.6, 21.7)]
    [InlineData(140, 4.6, 30.4)]
    public void Middlesbroughs_care_proceedings_for_each_fee_earner(decimal proceedings, decimal fte, decimal each) =>
        Assert.Equal(each, Rounded(Formulas.Caseload(proceedings, fte)));

    [Fact]
    public void Six_of_forty_hearings_vacated_are_15_percent_of_them() =>
        Assert.Equal(15, Formulas.Share(6, 40).Value);

    [Fact]
    public void Cover_beyond_the_vacancy_does_not_make_an_uncovered_rate_negative() =>
        Assert.Equal(0, Formulas.UncoveredVacancyRate(2, 3, 8).Value);

    [Fact]
    public void Five_of_thirteen_workers_over_their_limit_are_38_percent() =>
        Assert.Equal(38.5m, Rounded(Formulas.OverLimitShare(5, 13)));

    [Fact]
    public void A_denominator_of_nothing_gives_no_value_and_an_unknown_part_neither()
    {
        Assert.Null(Formulas.VacancyRate(0, 0).Value);
        Assert.Null(Formulas.Caseload(10, 0).Value);
        Assert.Null(Formulas.AgencyRate(null, 10).Value);
        Assert.Null(Formulas.UncoveredVacancyRate(5, null, 10).Value);
        Assert.Null(Formulas.WorkersRequired(656, 0));
    }

    [Theory]
    [InlineData(1127, 93.9, 75.1, 56.4)]
    [InlineData(1748, 145.7, 116.5, 87.4)]
    [InlineData(656, 54.7, 43.7, 32.8)]
    [InlineData(60, 5.0, 4.0, 3.0)]
    public void Workers_required_at_12_15_and_20_cases(int cases, double at12, double at15, double at20)
    {
        var required = new[] { 12m, 15m, 20m }.Select(benchmark => Rounded(Formulas.WorkersRequired(cases, benchmark)));

        Assert.Equal([(decimal)at12, (decimal)at15, (decimal)at20], required);
    }

    [Fact]
    public void Posts_required_allow_for_time_not_available_and_for_vacancies() =>
        Assert.Equal(42.5m, Rounded(Formulas.PostsRequired(656, 20, 0.9m, 0.142m)));

    [Fact]
    public void Two_hundred_and_seventeen_cases_need_1_45_to_1_67_managers()
    {
        var span = new ManagerSpan("M011", "Manager 011", "CP", 217);

        Assert.Equal(1.45m, Math.Round(span.ManagersAtUpper, 2));
        Assert.Equal(1.67m, Math.Round(span.ManagersAtLower, 2));
    }

    private static decimal? Rounded(Fraction fraction) => Rounded(fraction.Value);

    private static decimal? Rounded(decimal? value) => value is { } known ? Math.Round(known, 1, MidpointRounding.AwayFromZero) : null;
}
