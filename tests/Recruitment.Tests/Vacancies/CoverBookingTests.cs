using WorkforcePlatform.Recruitment.Vacancies;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Recruitment.Tests.Vacancies;

public sealed class CoverBookingTests
{
    [Theory]
    [InlineData(PlanStanding.Planned, "2009-11-06", false)]
    [InlineData(PlanStanding.Contradicted, "2009-11-06", true)]
    [InlineData(PlanStanding.Set, "", false)]
    [InlineData(PlanStanding.Withdrawn, "", false)]
    public void Cover_says_a_new_last_day_that_no_file_has_confirmed_and_lasts_as_long_as_what_counts(PlanStanding standing, string planned, bool contradicted)
    {
        var worker = States.Worker("W1", employment: Employment.Agency).Booked("A-1", "P1", "2009-09-01", "2009-11-28");
        worker.AgencyAssignments.Single().Ends.Add(new BookingEndState { Id = Guid.NewGuid().ToString(), Until = "2009-11-07", Standing = standing });

        var cover = Assert.Single(PostHistory.Of(States.Post(), [worker]).Cover).ToProto(worker);

        Assert.Equal(("2009-11-27", planned, contradicted), (cover.EndsOn, cover.PlannedEnd, cover.Contradicted));
    }
}
