using WorkforcePlatform.Recruitment.Vacancies;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Recruitment.Tests.Vacancies;

public class PostHistoryTests
{
    [Fact]
    public void A_post_is_vacant_from_the_day_after_the_last_and_until_somebody_starts()
    {
        var post = States.Post().Held("W1", "2009-04-01", "2009-10-31").Held("W2", "2010-01-04");

        Assert.Equal(["2009-10-31..2010-01-04 1.0 since 2009-10-31"], Vacant(post, States.Worker("W1"), States.Worker("W2")));
    }

    [Fact]
    public void Whoever_has_left_the_council_holds_no_post_whatever_the_post_says()
    {
        var post = States.Post().Held("W1", "2009-04-01");

        Assert.Equal(["2009-10-31.. 1.0 since 2009-10-31"], Vacant(post, States.Worker("W1", until: "2009-10-31")));
    }

    [Fact]
    public void Somebody_who_takes_half_changes_what_is_to_be_filled_and_not_since_when()
    {
        var post = States.Post().Held("W1", "2009-06-01", fteE4: 5_000);

        Assert.Equal(["2009-04-01..2009-06-01 1.0 since 2009-04-01", "2009-06-01.. 0.5 since 2009-04-01"], Vacant(post, States.Worker("W1")));
    }

    [Fact]
    public void A_remainder_of_hours_is_a_vacancy_of_its_own()
    {
        var post = States.Post().Held("W1", "2009-04-01", "2009-06-01", fteE4: 8_000).Held("W2", "2009-09-01", fteE4: 6_000);

        Assert.Equal(
            ["2009-04-01..2009-06-01 0.2 since 2009-04-01", "2009-06-01..2009-09-01 1.0 since 2009-06-01", "2009-09-01.. 0.4 since 2009-09-01"],
            Vacant(post, States.Worker("W1"), States.Worker("W2")));
    }

    [Fact]
    public void What_was_voided_never_filled_the_post_and_a_post_that_ended_is_not_vacant()
    {
        var post = States.Post(until: "2009-07-01").Held("W1", "2009-05-01", voided: true);

        Assert.Equal(["2009-04-01..2009-07-01 1.0 since 2009-04-01"], Vacant(post, States.Worker("W1")));
    }

    [Fact]
    public void Agency_staff_cover_a_vacancy_and_never_fill_it()
    {
        var post = States.Post().Held("A1", "2009-05-01");
        var history = PostHistory.Of(post, [States.Worker("A1", employment: Employment.Agency, until: "2009-08-01")]);

        Assert.Equal("2009-04-01.. 1.0 since 2009-04-01", Assert.Single(history.Vacant.Select(Text)));
        Assert.Equal((new DateOnly(2009, 5, 1), new DateOnly(2009, 8, 1), ""), (history.Cover[0].From, history.Cover[0].Until!.Value, history.Cover[0].Reference));
    }

    [Fact]
    public void Once_agency_staff_have_bookings_these_alone_say_what_they_cover()
    {
        var post = States.Post().Held("A1", "2009-05-01");
        var history = PostHistory.Of(post, [States.Worker("A1", employment: Employment.Agency).Booked("A-1", "P1", "2009-06-01", "2009-07-01", 6_000).Booked("A-2", "P2", "2009-07-01")]);

        Assert.Equal(("A-1", 6_000), (Assert.Single(history.Cover).Reference, history.Cover[0].FteE4));
    }

    [Fact]
    public void A_booking_of_hours_alone_covers_their_part_of_a_full_week()
    {
        var worker = States.Worker("A1", employment: Employment.Agency);
        worker.AgencyAssignments.Add(new AgencyAssignmentState { Id = Guid.NewGuid().ToString(), Reference = "A-1", PostId = States.IdOf("P1").ToString(), WeeklyHoursE4 = 185_000, StartsOn = "2009-05-01" });

        Assert.Equal(5_000, Assert.Single(PostHistory.Of(States.Post(), [worker]).Cover).FteE4);
    }

    private static IEnumerable<string> Vacant(PostState post, params WorkerState[] workers) => PostHistory.Of(post, workers).Vacant.Select(Text);

    private static string Text(VacantSpell spell) => FormattableString.Invariant(
        $"{spell.From:yyyy-MM-dd}..{spell.Until:yyyy-MM-dd} {spell.FteE4 / 10_000m:0.0} since {spell.VacantSince:yyyy-MM-dd}");
}
