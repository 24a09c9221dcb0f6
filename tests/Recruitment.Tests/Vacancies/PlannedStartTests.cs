using WorkforcePlatform.Recruitment.Vacancies;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Recruitment.Tests.Vacancies;

public sealed class PlannedStartTests
{
    private static readonly DateOnly Day = new(2009, 10, 30);

    [Theory]
    [InlineData("2009-12-01", PlanStanding.Planned, "W9 2009-12-01 False")]
    [InlineData("2009-12-01", PlanStanding.Contradicted, "W9 2009-12-01 True")]
    [InlineData("2009-12-01", PlanStanding.Confirmed, "")]
    [InlineData("2009-12-01", PlanStanding.Withdrawn, "")]
    [InlineData("2010-02-01", PlanStanding.Planned, "")]
    public void A_vacancy_says_who_is_planned_to_start_on_it_and_stays_as_vacant_as_it_is(string firstDay, PlanStanding standing, string expected)
    {
        var post = States.Post().Held("W1", "2010-01-04");
        post.Starts.Add(new StartState { Id = Guid.NewGuid().ToString(), StaffId = "W9", DisplayName = "Worker W9", FteE4 = 10_000, StartsOn = firstDay, Standing = standing });

        var spell = Assert.Single(PostHistory.Of(post, []).Vacant);
        var vacancy = new VacantDay(spell, post, null, null, null).ToProto(Day);

        Assert.Equal(expected, string.Join(',', vacancy.Starts.Select(start => $"{start.StaffId} {start.FirstDay} {start.Contradicted}")));
        Assert.Equal((1, "2010-01-03"), (vacancy.Fte, vacancy.VacantTo));
    }
}
