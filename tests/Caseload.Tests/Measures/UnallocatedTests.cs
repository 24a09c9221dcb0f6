using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Tests.Measures;

public class UnallocatedTests
{
    private static readonly DateOnly Monday = new(2025, 9, 15);

    [Fact]
    public void Twenty_children_without_a_worker_are_counted_by_category()
    {
        var waiting = new Town().Cases(9, null, CaseCategory.Cin).Cases(7, null, CaseCategory.Cp).Cases(4, null, CaseCategory.Cla).On().Pooled("A").Waiting;

        var counts = new CategoryCounts(waiting.Select(child => child.Category));
        Assert.Equal((9, 7, 4, 20), (counts[CaseCategory.Cin], counts[CaseCategory.Cp], counts[CaseCategory.Cla], counts.Total));
    }

    [Fact]
    public void The_measure_counts_no_worker_and_away_and_prints_those_with_a_manager_beside()
    {
        var town = Holders().Cases(2, null).Cases(3, "AWAY").Cases(4, "M").Cases(5, "W1");

        var measure = town.Measure(MeasureCodes.Unallocated);

        Assert.Equal((5m, 14m, "4 more held by a manager"), (measure.Value, measure.Denominator, measure.Note));
        Assert.Equal("5 of 14 open cases", measure.MadeOf);
    }

    [Fact]
    public void Until_leave_is_loaded_the_count_is_a_part()
    {
        var measure = Holders().Cases(2, null).Measure(MeasureCodes.Unallocated, loaded: Town.Usual);

        Assert.Equal((Quality.Partial, Bound.AtLeast, "at least 2"), (measure.Quality, measure.Bound, measure.Shown));
    }

    [Theory]
    [InlineData("ASSISTANT", CaseCategory.Cp, WaitingList.NoWorker, WaitingReason.RoleMayNotHold)]
    [InlineData("UNQUALIFIED", CaseCategory.Cla, WaitingList.NoWorker, WaitingReason.RoleMayNotHold)]
    [InlineData("NOBODY", CaseCategory.Cin, WaitingList.NoWorker, WaitingReason.WorkerNotOnRecord)]
    [InlineData("M", CaseCategory.Cp, WaitingList.HeldByManager, WaitingReason.Manager)]
    [InlineData("AWAY", CaseCategory.Cin, WaitingList.HeldBySomeoneAway, WaitingReason.Absent)]
    [InlineData("LEFT", CaseCategory.Cin, WaitingList.HeldBySomeoneAway, WaitingReason.Left)]
    [InlineData("ENDED", CaseCategory.Cin, WaitingList.HeldBySomeoneAway, WaitingReason.BookingEnded)]
    [InlineData("FUTURE", CaseCategory.Cin, WaitingList.HeldBySomeoneAway, WaitingReason.NotYetStarted)]
    public void A_child_is_on_the_list_that_says_why_nobody_is_there(string holder, CaseCategory category, WaitingList list, WaitingReason reason)
    {
        var child = Assert.Single(Holders().Cases(1, holder, category).On().Pooled("A").Waiting);

        Assert.Equal((list, reason), (child.List, child.Reason));
    }

    [Fact]
    public void A_manager_who_is_away_leaves_the_child_with_someone_away()
    {
        var child = Assert.Single(Holders().Absent("M", Monday).Cases(1, "M").On().Pooled("A").Waiting);

        Assert.Equal(WaitingList.HeldBySomeoneAway, child.List);
    }

    [Theory]
    [InlineData(5, 0)]
    [InlineData(6, 1)]
    public void Absent_means_more_than_five_working_days(int workingDays, int waiting)
    {
        var back = ServiceDefaults.Time.WorkingDays.Add(Monday, workingDays);
        var town = Holders().Absent("W1", Monday, back).Cases(1, "W1");

        Assert.Equal(waiting, town.On(Monday.AddDays(1)).Pooled("A").Waiting.Count);
    }

    [Fact]
    public void A_wait_begins_when_the_last_worker_let_go_and_is_told_in_working_days()
    {
        var child = Assert.Single(Holders().Cases(1, "W1", held: new(Town.LongAgo, Monday)).On(Monday.AddDays(9)).Pooled("A").Waiting);

        Assert.Equal((Monday, 7), (child.Since, child.WorkingDays));
    }

    [Fact]
    public void A_list_is_summed_up_by_category_with_its_oldest_and_median_wait()
    {
        var basis = Holders().Cases(1, null, CaseCategory.Cp, opened: Monday).Cases(1, null, opened: Monday.AddDays(1)).On(Monday.AddDays(4)).Pooled("A");

        var summaries = WaitingSummary.Of(basis).ToDictionary(summary => summary.List);

        Assert.Equal((1, 1), (summaries[WaitingList.NoWorker].Children[CaseCategory.Cp], summaries[WaitingList.NoWorker].Children[CaseCategory.Cin]));
        Assert.Equal((4, 3.5m), (summaries[WaitingList.NoWorker].OldestWorkingDays, summaries[WaitingList.NoWorker].MedianWorkingDays));
        Assert.Null(summaries[WaitingList.HeldByManager].OldestWorkingDays);
    }

    [Fact]
    public void Since_december_2023_a_family_help_practitioner_may_hold_a_child_in_need_and_no_protection_plan()
    {
        var town = new Town().Post("P-FH", role: PostRole.FamilyHelpPractitioner).Worker("FH", qualified: false).InPost("FH", "P-FH")
            .SocialWorker("W1").Cases(1, "FH", CaseCategory.Cin).Cases(1, "FH", CaseCategory.Cp);

        Assert.Equal([CaseCategory.Cp], town.On().Pooled("A").Waiting.Select(child => child.Category));
        Assert.Equal(2, town.On(new(2023, 11, 30)).Pooled("A").Waiting.Count);
    }

    [Fact]
    public void Where_no_qualification_was_ever_loaded_nobody_is_refused_a_category_for_lack_of_one()
    {
        var town = new Town().Post("P1").Worker("W1", qualified: false).InPost("W1", "P1").Cases(3, "W1", CaseCategory.Cp);

        Assert.Empty(town.On().Pooled("A").Waiting);
    }

    private static Town Holders() => new Town()
        .SocialWorker("W1")
        .SocialWorker("AWAY").Absent("AWAY", Monday)
        .SocialWorker("LEFT", engaged: new(Town.LongAgo, Monday))
        .SocialWorker("FUTURE", engaged: new(Town.Day.AddDays(7)))
        .Worker("ENDED", Employment.Agency).Booked("ENDED", postNo: null, unit: "T", booked: new(Town.LongAgo, Monday))
        .Post("P-M", role: PostRole.TeamManager).Worker("M").InPost("M", "P-M")
        .Post("P-A", role: PostRole.SocialWorkAssistant).Worker("ASSISTANT", qualified: false).InPost("ASSISTANT", "P-A")
        .Post("P-U").Worker("UNQUALIFIED", qualified: false).InPost("UNQUALIFIED", "P-U");
}
