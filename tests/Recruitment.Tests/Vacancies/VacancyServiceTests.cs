using Grpc.Core;
using WorkforcePlatform.Recruitment.V1;
using WorkforcePlatform.ServiceDefaults.Security;
using Part = WorkforcePlatform.Recruitment.V1.ListVacanciesRequest.Types.Part;

namespace WorkforcePlatform.Recruitment.Tests.Vacancies;

/// <summary>Darlington with two leavers in October 2009, one of them covered: a vacancy in Care Planning, one in Duty, a remainder in Duty.</summary>
public sealed class VacancyServiceTests : IAsyncLifetime
{
    private const string Day = "2009-10-30";

    private RecruitmentHost host = null!;

    public async Task InitializeAsync()
    {
        host = await RecruitmentHost.StartAsync();
        await host.ImportAsync(RecruitmentHost.Darlington());
        await host.ImportAsync(new Dictionary<string, string>
        {
            ["workers.csv"] = "staff_id,employment,start_date,end_date\nW012,Employee,2008-04-01,2009-01-09\nW002,Employee,2008-04-01,2009-10-02\nW90,Agency,2009-09-01,\n",
            ["occupancies.csv"] = "staff_id,post_no,fte,start\nW003,P-DUTY-A-02,0.6,2008-04-01\n",
        });
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_day_has_its_vacancies_the_longest_first_with_days_and_sums()
    {
        var listed = await host.Vacancies().ListVacanciesAsync(new() { On = Day });

        Assert.Equal(["P-CP-01 2009-01-10 293 1", "P-DUTY-A-01 2009-10-03 27 1"], listed.Vacancies.Select(one => $"{one.PostNo} {one.VacantSince} {one.Days} {one.Fte}"));
        Assert.Equal((2, 1, 2.4, 1, 0), (listed.Sums.Posts, listed.Sums.Remainders, listed.Sums.Fte, listed.Sums.OverSixMonths, listed.Sums.OverTwelveMonths));
        Assert.All(listed.Vacancies, one => Assert.Equal(Cover.NotLoaded, one.Cover));
    }

    [Fact]
    public async Task Remainders_of_hours_are_a_list_of_their_own()
    {
        var listed = await host.Vacancies().ListVacanciesAsync(new() { On = Day, Part = Part.Remainders });

        Assert.Equal(("P-DUTY-A-02", 0.4, true), (Assert.Single(listed.Vacancies).PostNo, listed.Vacancies[0].Fte, listed.Vacancies[0].Remainder));
    }

    [Fact]
    public async Task Some_posts_are_asked_for_with_their_remainders()
    {
        var listed = await host.Vacancies().ListVacanciesAsync(new() { On = Day, PostNos = { "P-DUTY-A-02", "P-CP-01", "P-CP-02" } });

        Assert.Equal(["P-DUTY-A-02", "P-CP-01"], listed.Vacancies.Select(one => one.PostNo));
    }

    [Fact]
    public async Task Bookings_say_what_is_covered_and_the_list_can_be_asked_for_what_is_not()
    {
        await host.ImportAsync(new Dictionary<string, string>
        {
            ["agency_assignments.csv"] = "assignment_ref,staff_id,post_no,fte,start,planned_end\nA-1,W90,P-CP-01,1,2009-09-01,2009-11-27\n",
        });

        var listed = await host.Vacancies().ListVacanciesAsync(new() { On = Day });
        var uncovered = await host.Vacancies().ListVacanciesAsync(new() { On = Day, Cover = Cover.Uncovered });
        var after = await host.Vacancies().ListVacanciesAsync(new() { On = "2009-11-28" });

        Assert.Equal([Cover.Covered, Cover.Uncovered], listed.Vacancies.Select(one => one.Cover));
        Assert.Equal(("A-1", "W90", "2009-11-27"), (listed.Vacancies[0].Bookings[0].Reference, listed.Vacancies[0].Bookings[0].StaffId, listed.Vacancies[0].Bookings[0].EndsOn));
        Assert.Equal("P-DUTY-A-01", Assert.Single(uncovered.Vacancies).PostNo);
        Assert.Equal((2, 1.4), (after.Sums.Uncovered, Math.Round(listed.Sums.UncoveredFte, 4)));
    }

    [Fact]
    public async Task Any_past_day_can_be_asked_for()
    {
        var june = await host.Vacancies().ListVacanciesAsync(new() { On = "2009-06-15", Unit = "CP" });

        Assert.Equal(["P-CP-05", "P-CP-06", "P-CP-07", "P-CP-01"], june.Vacancies.Select(one => one.PostNo));
        Assert.Equal((440, "2009-07-05"), (june.Vacancies[0].Days, june.Vacancies[0].VacantTo));
    }

    [Fact]
    public async Task Where_nothing_is_vacant_it_says_when_something_was()
    {
        var listed = await host.Vacancies().ListVacanciesAsync(new() { On = Day, Unit = "LAC" });
        var before = await host.Vacancies().ListVacanciesAsync(new() { On = "2009-01-09", Unit = "CP" });
        var duty = await host.Vacancies().ListVacanciesAsync(new() { On = "2009-05-31", Unit = "DUTY-B" });

        Assert.Empty(listed.Vacancies);
        Assert.Equal(("", "", ""), (listed.LastVacantOn, before.LastVacantOn, duty.LastVacantOn));
    }

    [Theory]
    [InlineData("text", "P-CP-01")]
    [InlineData("months", "P-CP-01")]
    [InlineData("unit", "P-DUTY-A-01")]
    [InlineData("reversed", "P-DUTY-A-01")]
    [InlineData("role", null)]
    [InlineData("stage", null)]
    public async Task The_list_can_be_narrowed_and_ordered(string filter, string? first)
    {
        ListVacanciesRequest request = new() { On = Day };
        switch (filter)
        {
            case "text": request.Text = " care PLANNING "; break;
            case "months": request.Months = 9; break;
            case "unit": request.Unit = "DUTY"; break;
            case "reversed": request.Reversed = true; break;
            case "role": request.Role = "Lawyer"; break;
            default: request.Stage = Stage.Offered; break;
        }

        var listed = await host.Vacancies().ListVacanciesAsync(request);

        Assert.Equal(first, listed.Vacancies.FirstOrDefault()?.PostNo);
    }

    [Fact]
    public async Task Pages_go_on_where_they_ended_and_a_token_of_another_list_is_refused()
    {
        var first = await host.Vacancies().ListVacanciesAsync(new() { On = Day, PageSize = 1 });
        var second = await host.Vacancies().ListVacanciesAsync(new() { On = Day, PageSize = 1, PageToken = first.NextPageToken });
        var other = await Assert.ThrowsAsync<RpcException>(async () => await host.Vacancies().ListVacanciesAsync(new() { On = Day, Unit = "CP", PageToken = first.NextPageToken }));

        Assert.Equal(["P-CP-01", "P-DUTY-A-01"], first.Vacancies.Concat(second.Vacancies).Select(one => one.PostNo));
        Assert.Equal(("", StatusCode.InvalidArgument), (second.NextPageToken, other.StatusCode));
    }

    [Fact]
    public async Task A_manager_sees_the_own_units_and_learns_nothing_of_others()
    {
        var manager = host.Vacancies(Roles.Manager, "DUTY");

        var listed = await manager.ListVacanciesAsync(new() { On = Day });
        var other = await Assert.ThrowsAsync<RpcException>(async () => await manager.ListVacanciesAsync(new() { Unit = "CP" }));
        var one = await Assert.ThrowsAsync<RpcException>(async () => await manager.GetVacancyAsync(new() { PostNo = "P-CP-01", VacantSince = "2009-01-10" }));

        Assert.Equal("P-DUTY-A-01", Assert.Single(listed.Vacancies).PostNo);
        Assert.Equal((1, StatusCode.NotFound, StatusCode.NotFound), (listed.Sums.Posts, other.StatusCode, one.StatusCode));
    }

    [Theory]
    [InlineData(Roles.ReportAuthor)]
    [InlineData(Roles.Legal)]
    [InlineData(Roles.Administrator)]
    public async Task Roles_without_posts_are_refused(string role)
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(async () => await host.Vacancies(role).ListVacanciesAsync(new()));

        Assert.Equal(StatusCode.PermissionDenied, refusal.StatusCode);
    }

    [Fact]
    public async Task One_vacancy_tells_its_days_its_cover_and_the_effort_to_fill_it()
    {
        await host.ImportAsync(new Dictionary<string, string>
        {
            ["agency_assignments.csv"] = "assignment_ref,staff_id,post_no,fte,start,planned_end\nA-1,W90,P-CP-01,1,2009-09-01,2009-10-16\n",
            ["vacancies.csv"] = "post_no,vacant_since,stage,requisitioned_on,advertised_on,applications\nP-CP-01,2009-01-10,Advertised,2009-02-02,2009-03-02,0\n",
        });

        var vacancy = await host.Vacancies().GetVacancyAsync(new() { PostNo = "p-cp-01", VacantSince = "2009-01-10", On = Day });

        Assert.Equal(("2009-01-10", "", 1.0), (Assert.Single(vacancy.Steps).StartsOn, vacancy.Steps[0].EndsOn, vacancy.Steps[0].Fte));
        Assert.Equal((Cover.Uncovered, "A-1"), (vacancy.Cover, Assert.Single(vacancy.Bookings).Reference));
        Assert.Equal((Stage.Advertised, "2009-03-02", true, 0), (vacancy.Effort.Stage, vacancy.Effort.AdvertisedOn, vacancy.Effort.HasApplications, vacancy.Effort.Applications));
    }

    [Fact]
    public async Task Asked_for_no_day_it_answers_for_the_last_that_posts_and_people_cover()
    {
        var listed = await host.Vacancies().ListVacanciesAsync(new());

        Assert.Equal("2009-10-02", listed.On);
    }
}
