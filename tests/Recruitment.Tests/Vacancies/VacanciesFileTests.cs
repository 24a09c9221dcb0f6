using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.Recruitment.V1;

namespace WorkforcePlatform.Recruitment.Tests.Vacancies;

/// <summary>vacancies.csv over Darlington, whose posts 5 to 7 of Care Planning were empty from 1 April 2008 to 5 July 2009.</summary>
public sealed class VacanciesFileTests : IAsyncLifetime
{
    private const string Header = "post_no,vacant_since,stage,requisitioned_on,approved_on,advertised_on,applications,shortlisted,interviewed,offered_on,checks_cleared_on,start_on,filled_on,reason\n";
    private const string Row = "P-CP-05,2008-04-01,Filled,2008-05-01,2008-05-09,2009-02-02,4,2,2,2009-04-30,2009-06-19,2009-07-06,2009-07-06,New post\n";

    private RecruitmentHost host = null!;

    public async Task InitializeAsync()
    {
        host = await RecruitmentHost.StartAsync();
        await host.ImportAsync(RecruitmentHost.Darlington());
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_row_finds_its_vacancy_and_the_same_file_again_changes_nothing()
    {
        var taken = await ImportAsync(Header + Row);
        var again = await ImportAsync(Header + Row);
        var changed = await ImportAsync("post_no,vacant_since,stage\nP-CP-05,2008-04-01,Checks\n");

        Assert.Equal([(1, 0, 0), (0, 0, 1), (0, 1, 0)], ((ImportFile[])[taken, again, changed]).Select(file => (file.NewRows, file.ChangedRows, file.UnchangedRows)));
        var vacancy = await host.Vacancies().GetVacancyAsync(new() { PostNo = "P-CP-05", VacantSince = "2008-04-01" });
        Assert.Equal((Stage.Checks, "2009-02-02", "2009-07-05"), (vacancy.Effort.Stage, vacancy.Effort.AdvertisedOn, vacancy.VacantTo));
    }

    [Fact]
    public async Task A_row_without_a_vacancy_is_refused_with_the_day_it_should_name()
    {
        var faults = await host.FaultsAsync("vacancies.csv", Header + Row.Replace("2008-04-01", "2008-03-31") + "P-CP-01,2009-05-01,Open,,,,,,,,,,,\n");

        Assert.Equal(2, faults.Count);
        Assert.StartsWith("2 vacant_since VACANCY-030 Post P-CP-05 has no vacancy that begins on 2008-03-31. Its latest begins on 2008-04-01. Write the first day", faults[0], StringComparison.Ordinal);
        Assert.Contains("Post P-CP-01 has no vacancy that begins on 2009-05-01. It has none on record.", faults[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_whose_vacancy_the_same_import_opens_is_taken_and_found()
    {
        var files = new Dictionary<string, string>
        {
            ["workers.csv"] = "staff_id,start_date,end_date\nW012,2008-04-01,2009-10-16\n",
            ["vacancies.csv"] = "post_no,vacant_since,stage\nP-CP-01,2009-10-17,Requisitioned\n",
        };

        var taken = (await host.ImportAsync(files))["vacancies.csv"];

        Assert.Equal("1 row is of vacancies not on record yet. They show once the posts and people of this import say that the post is empty.", Assert.Single(taken.Notices));
        var listed = await host.Vacancies().ListVacanciesAsync(new() { On = "2009-10-30" });
        Assert.Equal((Stage.Requisitioned, 0), (Assert.Single(listed.Vacancies).Effort.Stage, listed.UnmatchedRows));
    }

    [Fact]
    public async Task Without_the_file_nobody_knows_the_stage_and_with_it_no_row_means_not_started()
    {
        var before = await host.Vacancies().ListVacanciesAsync(new() { On = "2009-06-15" });
        await ImportAsync(Header + Row);
        var after = await host.Vacancies().ListVacanciesAsync(new() { On = "2009-06-15", NotStarted = true });

        Assert.Equal((false, true), (before.EffortLoaded, after.EffortLoaded));
        Assert.Equal(["P-CP-06", "P-CP-07"], after.Vacancies.Select(one => one.PostNo));
    }

    private async Task<ImportFile> ImportAsync(string text) => (await host.ImportAsync(new Dictionary<string, string> { ["vacancies.csv"] = text }))["vacancies.csv"];
}
