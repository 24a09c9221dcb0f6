using WorkforcePlatform.Recruitment.Vacancies;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Recruitment.Tests.Vacancies;

/// <summary>What is to fall vacant after 30 October 2009.</summary>
public sealed class FallingTests
{
    private static readonly DateOnly Today = new(2009, 10, 30);

    [Fact]
    public void A_planned_leaving_makes_the_post_fall_vacant_the_day_after_and_names_the_leaver()
    {
        var post = States.Post().Held("W1", "2009-04-01");
        var worker = States.Worker("W1").Leaves("2009-11-28", PlanStanding.Planned);

        var falling = Assert.Single(Falling.After(Today, new PostStates(post, [worker])));

        Assert.Equal((new DateOnly(2009, 11, 28), 10_000, "W1", PlanStanding.Planned), (falling.From, falling.FteE4, falling.Leaver!.StaffId, falling.Planned!.Standing));
        Assert.Empty(PostHistory.Of(post, [worker]).Vacant);
    }

    [Fact]
    public void A_leaving_that_counts_falls_too_and_is_no_plan()
    {
        var post = States.Post().Held("W1", "2009-04-01");

        var falling = Assert.Single(Falling.After(Today, new PostStates(post, [States.Worker("W1", until: "2009-11-28").Leaves("2009-11-28", PlanStanding.Set)])));

        Assert.Equal(("W1", true), (falling.Leaver!.StaffId, falling.Planned is null));
    }

    [Fact]
    public void A_plan_whose_day_is_gone_still_shows_until_a_file_confirms_it()
    {
        var post = States.Post().Held("W1", "2009-04-01");

        var waiting = Falling.After(Today, new PostStates(post, [States.Worker("W1").Leaves("2009-10-17", PlanStanding.Planned)]));
        var confirmed = Falling.After(Today, new PostStates(post, [States.Worker("W1", until: "2009-10-17").Leaves("2009-10-17", PlanStanding.Confirmed)]));

        Assert.Equal(new DateOnly(2009, 10, 17), Assert.Single(waiting).From);
        Assert.Empty(confirmed);
    }

    [Fact]
    public void What_was_withdrawn_and_what_is_vacant_already_falls_no_more()
    {
        var held = States.Post().Held("W1", "2009-04-01");

        Assert.Empty(Falling.After(Today, new PostStates(held, [States.Worker("W1").Leaves("2009-11-28", PlanStanding.Withdrawn)])));
        Assert.Empty(Falling.After(Today, new PostStates(States.Post(), [])));
    }

    [Fact]
    public void Half_a_post_that_is_vacant_and_the_other_half_that_falls_are_told_apart()
    {
        var post = States.Post().Held("W1", "2009-04-01", fteE4: 5_000);

        var falling = Assert.Single(Falling.After(Today, new PostStates(post, [States.Worker("W1").Leaves("2009-11-28", PlanStanding.Contradicted)])));

        Assert.Equal((10_000, new DateOnly(2009, 11, 28)), (falling.FteE4, falling.From));
    }

    [Fact]
    public void Only_an_employee_who_holds_the_post_is_named_as_its_leaver()
    {
        var post = States.Post().Held("W2", "2009-04-01");
        WorkerState[] all =
        [
            States.Worker("W0").Leaves("2009-11-28", PlanStanding.Planned),
            States.Worker("W1", employment: Employment.Agency).Booked("B1", "P1", "2009-04-01").Leaves("2009-11-28", PlanStanding.Planned),
            States.Worker("W2").Leaves("2009-11-28", PlanStanding.Planned),
        ];

        Assert.Equal("W2", Assert.Single(Falling.After(Today, new PostStates(post, all))).Leaver!.StaffId);
    }

    [Fact]
    public void The_same_leaver_is_named_whoever_is_read_first()
    {
        var post = States.Post().Held("W1", "2009-04-01", fteE4: 4_000).Held("W2", "2009-04-01", fteE4: 6_000);
        WorkerState[] both = [States.Worker("W1").Leaves("2009-11-28", PlanStanding.Planned), States.Worker("W2").Leaves("2009-11-28", PlanStanding.Contradicted)];

        Assert.Equal("W1", Assert.Single(Falling.After(Today, new PostStates(post, both))).Leaver!.StaffId);
        Assert.Equal("W1", Assert.Single(Falling.After(Today, new PostStates(post, [.. both.Reverse()]))).Leaver!.StaffId);
    }

    [Fact]
    public void One_who_leaves_for_certain_is_named_on_a_post_that_more_falls_vacant_on_by_a_plan()
    {
        var post = States.Post().Held("W1", "2009-04-01", fteE4: 4_000).Held("W2", "2009-04-01", fteE4: 6_000);
        WorkerState[] both = [States.Worker("W1").Leaves("2009-11-07", PlanStanding.Planned), States.Worker("W2", until: "2009-11-28")];

        var falling = Falling.After(Today, new PostStates(post, both)).Select(one => (one.FteE4, one.Leaver?.StaffId, one.Planned is not null));

        Assert.Equal([(4_000, "W1", true), (10_000, "W2", false)], falling);
    }
}
