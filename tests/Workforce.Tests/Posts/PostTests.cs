using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.Workforce.Posts;

namespace WorkforcePlatform.Workforce.Tests.Posts;

public class PostTests
{
    private static readonly DateTimeOffset Now = new(2009, 10, 30, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly April = new(2009, 4, 1);
    private static readonly Guid Worker = Guid.CreateVersion7();

    [Fact]
    public void The_same_details_again_are_no_change_and_no_new_version()
    {
        var post = Established();

        var changed = post.Change(post.Details with { }, Now.AddDays(1));

        Assert.False(changed);
        Assert.Equal((1, Now), (post.Version, post.UpdatedAt));
    }

    [Fact]
    public void An_occupancy_of_the_same_worker_and_day_is_corrected_and_keeps_its_id()
    {
        var post = Established();
        post.Occupy(Worker, "W1", Full(April), Now);
        var id = post.Occupancies[0].Id;

        var changed = post.Occupy(Worker, "W1", Full(April) with { FteE4 = 6_000 }, Now);

        Assert.True(changed);
        Assert.Equal((id, 6_000), (Assert.Single(post.Occupancies).Id, post.Occupancies[0].FteE4));
    }

    [Fact]
    public void An_occupancy_known_already_is_no_change()
    {
        var post = Established();
        post.Occupy(Worker, "W1", Full(April), Now);

        var changed = post.Occupy(Worker, "W1", Full(April), Now);

        Assert.False(changed);
        Assert.Equal(2, post.Version);
    }

    [Fact]
    public void Vacating_ends_the_open_occupancy_on_the_first_day_it_is_over()
    {
        var post = Established();
        post.Occupy(Worker, "W1", Full(April), Now);

        post.Vacate(Worker, April, April.AddDays(10), Now);

        Assert.Equal(April.AddDays(10), post.Occupancies[0].Until);
        Assert.False(post.Vacate(Worker, April, April.AddDays(20), Now));
    }

    [Fact]
    public void Vacating_before_it_began_voids_the_occupancy_and_keeps_it()
    {
        var post = Established();
        post.Occupy(Worker, "W1", Full(April), Now);

        post.Vacate(Worker, April, April, Now);

        Assert.True(Assert.Single(post.Occupancies).Voided);
        Assert.True(Assert.Single(post.ToEvent().Post.Occupancies).Voided);
        Assert.Empty(post.ToProto("CP", April).Occupancies);
    }

    [Fact]
    public void A_voided_occupancy_entered_again_is_a_new_one_beside_it()
    {
        var post = Established();
        post.Occupy(Worker, "W1", Full(April), Now);
        post.VoidOccupancy(post.Occupancies[0].Id, Now);

        post.Occupy(Worker, "W1", Full(April), Now);

        Assert.Equal([true, false], post.Occupancies.Select(o => o.Voided));
        Assert.Equal(2, post.Occupancies.Select(o => o.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public void Fte_is_above_nothing_and_at_most_one(int fteE4)
    {
        var post = Established();

        Assert.Throws<InvalidArgumentException>(() => post.Change(post.Details with { FteE4 = fteE4 }, Now));
        Assert.Throws<InvalidArgumentException>(() => post.Occupy(Worker, "W1", Full(April) with { FteE4 = fteE4 }, Now));
        Assert.Equal(1, post.Version);
    }

    [Fact]
    public void A_post_that_would_only_start_on_the_closing_day_still_has_a_day()
    {
        var post = Established();

        post.Disestablish(April.AddYears(-5), Now);

        Assert.Equal(post.Details.EffectiveFrom.AddDays(1), post.Details.EffectiveUntil);
    }

    [Fact]
    public void The_event_is_half_open_and_the_resource_says_the_last_day()
    {
        var post = Established();
        post.Occupy(Worker, "W1", Full(April) with { Until = April.AddDays(30) }, Now);

        Assert.Equal("2009-05-01", post.ToEvent().Post.Occupancies[0].Until);
        Assert.Equal("2009-04-30", post.ToProto("CP", April).Occupancies[0].EndsOn);
    }

    [Fact]
    public void Whatever_happens_to_a_post_no_occupancy_is_lost_and_each_change_is_one_version() => Prop.ForAll<NonNegativeInt[]>(steps =>
    {
        var post = Established();
        var changes = 0;
        var ids = new HashSet<Guid>();
        foreach (var step in steps.Select(step => step.Get))
        {
            var day = April.AddDays(step % 3);
            var changed = (step % 4) switch
            {
                0 => post.Occupy(Worker, "W1", Full(day), Now),
                1 => post.Occupy(Worker, "W1", Full(day) with { FteE4 = 1 + (step % 5) }, Now),
                2 => post.Vacate(Worker, day, day.AddDays(step % 2), Now),
                _ => post.Occupancies.Count > 0 && post.VoidOccupancy(post.Occupancies[step % post.Occupancies.Count].Id, Now),
            };
            changes += changed ? 1 : 0;
            ids.UnionWith(post.Occupancies.Select(o => o.Id));
        }

        return post.Version == changes + 1 && ids.SetEquals(post.ToEvent().Post.Occupancies.Select(o => Guid.Parse(o.Id)));
    }).QuickCheckThrowOnFailure();

    private static Post Established() => Post.Establish(
        "p-1",
        new PostDetails { Role = V1.PostRole.SocialWorker, OrgUnitId = Guid.CreateVersion7(), FteE4 = 10_000, EffectiveFrom = new DateOnly(2008, 4, 1) },
        Now);

    private static OccupancyTerms Full(DateOnly from) => new(from, null, 10_000, 370_000, 370_000);
}
