using WorkforcePlatform.Portal.Pages.Hr.People;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Tests.Formats;

public sealed class SupervisionStandingTests
{
    private static readonly DateOnly On = new(2009, 10, 30);

    [Fact]
    public void What_is_due_and_not_held_is_overdue_until_a_later_one_is_held()
    {
        var standing = Of(("2009-09-01", ""), ("2009-09-29", "2009-10-01"), ("2009-10-20", ""), ("2009-11-17", ""));

        Assert.Equal("2009-10-01", standing.LastHeld!.HeldOn);
        Assert.Equal(["2009-10-20"], standing.Overdue.Select(one => one.DueOn));
        Assert.Equal("2009-11-17", standing.Next!.DueOn);
    }

    [Fact]
    public void What_was_held_after_the_day_was_not_known_on_it()
    {
        var standing = Of(("2009-10-20", "2009-11-02"));

        Assert.Null(standing.LastHeld);
        Assert.Equal(10, standing.DaysSince(Assert.Single(standing.Overdue)));
        Assert.Null(standing.Next);
    }

    [Fact]
    public void What_is_due_on_the_day_itself_is_next_and_not_overdue()
    {
        var standing = Of(("2009-10-30", ""));

        Assert.Empty(standing.Overdue);
        Assert.Equal("2009-10-30", standing.Next!.DueOn);
    }

    private static SupervisionStanding Of(params (string Due, string Held)[] rows) =>
        new([.. rows.Select(row => new Supervision { DueOn = row.Due, HeldOn = row.Held })], On);
}
