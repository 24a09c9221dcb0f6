using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Tests.Measures;

public class StaffingTests
{
    [Fact]
    public void A_vacancy_is_what_employees_leave_empty_post_by_post_and_a_handover_fills_no_other_post()
    {
        var town = new Town().Post("P1").Post("P2").Post("P3", fte: 0.6m)
            .Worker("W1").InPost("W1", "P1").Worker("W2").InPost("W2", "P1").Worker("W3").InPost("W3", "P3", 0.4m);

        var basis = town.On().Pooled("A");

        Assert.Equal((2.4m, 1.2m, 2), (basis.InPostFte, basis.VacantFte, basis.VacantPosts));
        Assert.Equal("33.3", town.Measure(MeasureCodes.VacancyRate).Shown);
        Assert.Equal(["W1", "W2"], town.On().Posts.Single(post => post.Post.PostNo == "P1").StaffIds);
    }

    [Fact]
    public void Frozen_posts_stay_in_the_vacancy_rate_and_are_printed_apart()
    {
        var measure = new Town().SocialWorker("W1").Post("P2", frozen: true).Measure(MeasureCodes.VacancyRate);

        Assert.Equal(("50.0", "of which frozen 1.0"), (measure.Shown, measure.Note));
    }

    [Fact]
    public void Posts_that_hold_no_cases_are_in_no_rate()
    {
        var measure = new Town().SocialWorker("W1").Post("P-M", role: PostRole.TeamManager).Measure(MeasureCodes.VacancyRate);

        Assert.Equal("0.0", measure.Shown);
    }

    [Fact]
    public void The_establishment_may_be_asked_for_over_all_posts()
    {
        var basis = new Town().SocialWorker("W1").Post("P-M", role: PostRole.TeamManager).On(settings: new MeasureSettings { AllPosts = true }).Pooled("A");

        Assert.Equal((2, 1m, 1m), (basis.Posts, basis.InPostFte, basis.VacantFte));
    }

    [Fact]
    public void An_occupancy_of_someone_who_has_left_or_of_a_post_that_ended_fills_nothing()
    {
        var town = new Town().SocialWorker("W1").SocialWorker("W2", engaged: new(Town.LongAgo, Town.Day));

        Assert.Equal((1m, 1m), (town.On().Pooled("A").InPostFte, town.On().Pooled("A").VacantFte));
        Assert.Equal(2m, town.On(Town.Day.AddDays(-1)).Pooled("A").InPostFte);
    }

    [Fact]
    public void Agency_cover_counts_up_to_the_vacancy_of_its_post_and_the_rest_is_shown_apart()
    {
        var town = new Town().SocialWorker("W1").Post("P2", fte: 0.5m).Post("P3")
            .Worker("A1", Employment.Agency).Booked("A1", "P2", fte: 1).Worker("A2", Employment.Agency).Booked("A2", postNo: null, unit: "T", fte: 0.5m);

        var uncovered = town.Measure(MeasureCodes.UncoveredVacancyRate);

        Assert.Equal("60.0", town.Measure(MeasureCodes.VacancyRate).Shown);
        Assert.Equal(("40.0", "1.0 agency FTE cover no vacancy"), (uncovered.Shown, uncovered.Note));
        Assert.Equal("60.0", town.Measure(MeasureCodes.AgencyRate).Shown);
    }

    [Fact]
    public void Agency_measures_are_missing_until_bookings_are_loaded_even_with_agency_staff_on_record()
    {
        var town = new Town().SocialWorker("W1").Worker("A1", Employment.Agency, agencyUnit: "T");

        Assert.All(
            new[] { MeasureCodes.AgencyRate, MeasureCodes.UncoveredVacancyRate }.Select(code => town.Measure(code, loaded: Town.Usual)),
            measure => Assert.Equal((Quality.Missing, null, "Not loaded: import agency assignments"), (measure.Quality, measure.Value, measure.Reason)));
    }

    [Fact]
    public void Turnover_is_who_left_within_twelve_months_over_who_is_in_post()
    {
        var town = new Town().SocialWorker("W1").SocialWorker("W2").SocialWorker("W3").SocialWorker("W4")
            .SocialWorker("GONE", fte: 0.5m, engaged: new(Town.LongAgo, Town.Day))
            .SocialWorker("LONG-GONE", engaged: new(Town.LongAgo, Town.Day.AddYears(-1)))
            .SocialWorker("LEAVING", engaged: new(Town.LongAgo, Town.Day.AddDays(1)));

        var measure = town.Measure(MeasureCodes.TurnoverRate);

        Assert.Equal((0.5m, 5m, "10.0"), (measure.Numerator, measure.Denominator, measure.Shown));
    }

    [Fact]
    public void Turnover_without_any_leaver_is_missing_unless_the_file_was_taken_as_complete()
    {
        var town = new Town().SocialWorker("W1");

        var missing = town.Measure(MeasureCodes.TurnoverRate, loaded: Town.Usual);
        var none = town.Measure(MeasureCodes.TurnoverRate, loaded: Town.Usual.With(DataSet.Workers, new(Complete: true)));

        Assert.Equal((Quality.Missing, "Not loaded: no leaver in the file, and it was not taken as complete"), (missing.Quality, missing.Reason));
        Assert.Equal((Quality.Complete, "0.0"), (none.Quality, none.Shown));
    }

    [Fact]
    public void Absence_counts_the_days_stated_or_else_the_working_days_away_times_fte()
    {
        var monday = new DateOnly(2025, 9, 1);
        var town = new Town().SocialWorker("W1").SocialWorker("W2", fte: 0.5m)
            .Absent("W1", monday, monday.AddDays(14), lost: 8)
            .Absent("W2", monday, monday.AddDays(7))
            .Absent("W2", monday.AddDays(21), monday.AddDays(28), kind: "Annual leave");

        var measure = town.Measure(MeasureCodes.AbsenceRate);

        Assert.Equal((10.5m, 1.5m * 253), (measure.Numerator, measure.Denominator));
        Assert.Equal("2.8", measure.Shown);
    }

    [Fact]
    public void Only_the_part_of_an_absence_within_the_twelve_months_counts()
    {
        var firstDay = Town.Day.AddYears(-1).AddDays(1);
        var town = new Town().SocialWorker("W1").Absent("W1", firstDay.AddDays(-14), firstDay.AddDays(14), lost: 20);

        Assert.Equal(10m, town.Measure(MeasureCodes.AbsenceRate).Numerator);
    }

    [Fact]
    public void Absence_is_missing_until_absences_are_loaded_and_0_when_the_file_was_empty()
    {
        var town = new Town().SocialWorker("W1");

        Assert.Equal("Not loaded: import absences", town.Measure(MeasureCodes.AbsenceRate, loaded: Town.Usual).Reason);
        Assert.Equal("0.0", town.Measure(MeasureCodes.AbsenceRate).Shown);
    }

    [Fact]
    public void A_unit_without_posts_has_no_rate()
    {
        var measure = new Town().Measure(MeasureCodes.VacancyRate);

        Assert.Equal((null, Quality.NotApplicable, "No social worker posts on this date"), (measure.Value, measure.Quality, measure.Reason));
    }
}
