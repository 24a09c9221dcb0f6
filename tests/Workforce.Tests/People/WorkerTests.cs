using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.Workforce.People;

namespace WorkforcePlatform.Workforce.Tests.People;

public class WorkerTests
{
    private static readonly DateTimeOffset Now = new(2009, 10, 30, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly April = new(2009, 4, 1);

    [Fact]
    public void Leaving_says_so_once()
    {
        var worker = Joined();

        Assert.True(worker.Leave(April.AddDays(5), Now));
        Assert.False(worker.Leave(April.AddDays(6), Now));
        Assert.Equal((April.AddDays(5), 2), (worker.Details.Until, worker.Version));
    }

    [Fact]
    public void An_absence_known_already_is_no_change_and_one_with_an_end_is()
    {
        var worker = Joined();
        worker.RecordAbsence(new AbsenceTerms(April, null, "Sickness", null), Now);

        Assert.False(worker.RecordAbsence(new AbsenceTerms(April, null, "Sickness", null), Now));
        Assert.True(worker.RecordAbsence(new AbsenceTerms(April, April.AddDays(3), "Sickness", 30_000), Now));
        Assert.Equal((1, 3), (worker.Absences.Count, worker.Version));
    }

    [Fact]
    public void Reductions_on_one_day_for_two_reasons_are_two()
    {
        var worker = Joined();

        worker.RecordReduction(new ReductionTerms(April, null, "Trade union", 75_000), Now);
        worker.RecordReduction(new ReductionTerms(April, null, "Practice educator", 37_000), Now);
        worker.RecordReduction(new ReductionTerms(April, null, "TRADE UNION", 70_000), Now);

        Assert.Equal([70_000, 37_000], worker.Reductions.Select(r => r.HoursE4));
    }

    [Fact]
    public void What_was_voided_stays_in_the_event_and_leaves_the_resource()
    {
        var worker = Joined();
        worker.RecordAbsence(new AbsenceTerms(April, null, "Sickness", null), Now);
        worker.RecordReduction(new ReductionTerms(April, null, "Return", 10_000), Now);

        worker.EndAbsence(April, April, Now);
        worker.EndReduction(April, "Return", April, Now);

        var state = worker.ToEvent().Worker;
        Assert.True(Assert.Single(state.Absences).Voided && Assert.Single(state.Reductions).Voided);
        Assert.Empty(worker.ToProto(April).Absences);
        Assert.Empty(worker.ToProto(April).Reductions);
    }

    [Fact]
    public void Working_days_lost_that_are_not_stated_are_absent_and_not_nothing()
    {
        var worker = Joined();
        worker.RecordAbsence(new AbsenceTerms(April, null, "Sickness", null), Now);
        worker.RecordAbsence(new AbsenceTerms(April.AddDays(40), null, "Sickness", 0), Now);

        var state = worker.ToEvent().Worker;

        Assert.Equal([false, true], state.Absences.Select(a => a.HasWorkingDaysLostE4));
    }

    [Theory]
    [InlineData("", "", false)]
    [InlineData("SW1", "", true)]
    [InlineData("", "2002-07-01", true)]
    public void Qualified_is_who_has_a_registration_number_or_a_day_of_qualification(string number, string qualifiedOn, bool qualified)
    {
        var worker = Worker.Join(
            "w1",
            new WorkerDetails
            {
                Employment = V1.Employment.Employee,
                SweRegistrationNo = number,
                QualifiedOn = qualifiedOn.Length == 0 ? null : new DateOnly(2002, 7, 1),
            },
            Now);

        var state = worker.ToEvent().Worker;

        Assert.Equal((qualified, number.Length > 0, qualifiedOn), (state.Qualified, state.Registered, state.QualifiedOn));
    }

    [Fact]
    public void Time_that_ends_before_it_starts_is_refused()
    {
        var worker = Joined();

        Assert.Throws<InvalidArgumentException>(() => worker.RecordAbsence(new AbsenceTerms(April, April, "Sickness", null), Now));
        Assert.Throws<InvalidArgumentException>(() => worker.RecordReduction(new ReductionTerms(April, April.AddDays(-1), "Return", 1), Now));
        Assert.Throws<InvalidArgumentException>(() => worker.Change(worker.Details with { Until = worker.Details.StartsOn }, Now));
        Assert.Equal(1, worker.Version);
    }

    private static Worker Joined() => Worker.Join(
        "w1", new WorkerDetails { Name = "Worker 001", Employment = V1.Employment.Employee, StartsOn = new DateOnly(2008, 4, 1) }, Now);
}
