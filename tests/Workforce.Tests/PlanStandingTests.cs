using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Workforce.Tests;

/// <summary>What becomes of a change recorded by hand, whatever files say of it and in whatever order.</summary>
public class PlanStandingTests
{
    private static readonly DateOnly Recorded = new(2009, 11, 28);
    private static readonly DateOnly Before = new(2009, 12, 5);

    private static readonly Gen<DateOnly?> Said = Gen.Elements<DateOnly?>(null, Before, Recorded, new DateOnly(2009, 12, 19));

    [Fact]
    public void A_plan_is_confirmed_by_the_day_it_names_and_told_once_what_is_told_twice()
    {
        Prop.ForAll(Said.ListOf().ToArbitrary(), Said.ToArbitrary(), (files, last) =>
        {
            var standing = Listen(PlanStanding.Planned, files);
            var once = Hear(standing, last);

            return Hear(once, last) == once
                && (last != Recorded || standing is PlanStanding.Confirmed || once is PlanStanding.Confirmed)
                && (last is not null || once == standing)
                && once is PlanStanding.Planned or PlanStanding.Contradicted or PlanStanding.Confirmed;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void It_stays_planned_only_as_long_as_no_file_names_a_day_that_it_did_not_name_before()
    {
        Prop.ForAll(Said.ListOf().ToArbitrary(), files =>
            Listen(PlanStanding.Planned, files) is PlanStanding.Planned == files.All(said => said is null || said == Before)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("2009-11-28", PlanStanding.Set)]
    [InlineData("2009-12-05", PlanStanding.Contradicted)]
    [InlineData(null, PlanStanding.Contradicted)]
    public void What_was_set_here_stays_so_unless_a_file_overwrote_it(string? said, PlanStanding expected) =>
        Assert.Equal(expected, Hear(PlanStanding.Set, said is null ? null : DateOnly.Parse(said, CultureInfo.InvariantCulture)));

    private static PlanStanding Listen(PlanStanding standing, IEnumerable<DateOnly?> files) => files.Aggregate(standing, Hear);

    // Confirmed is the end: nobody asks any more.
    private static PlanStanding Hear(PlanStanding standing, DateOnly? said) => standing.IsOpen() ? standing.Hearing(Recorded, Before, said) : standing;
}
