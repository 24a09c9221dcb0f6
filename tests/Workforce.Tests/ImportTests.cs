using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.Workforce.Tests;

public class ImportTests : IAsyncLifetime
{
    private WorkforceHost host = null!;

    public async Task InitializeAsync() => host = await WorkforceHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_council_is_taken_whole_and_each_aggregate_says_so_in_events_of_its_whole_state()
    {
        var taken = await host.ImportAsync(Darlington.Files);

        Assert.All(taken.Values, file => Assert.Equal(ImportFile.Types.State.Committed, file.State));
        Assert.Equal([4, 3, 3, 3, 2, 1], new[] { "org_units", "workers", "posts", "occupancies", "absences", "reductions" }.Select(f => taken[$"{f}.csv"].NewRows));
        var events = await host.EventsAsync();
        var post = events.Where(e => e.Type == "workforce.v1.PostChanged").Select(e => V1.PostChanged.Parser.ParseFrom(e.Data).Post).Last(p => p.PostNo == "P-DUTY-1");
        Assert.Equal((6_000, "2010-04-01", V1.Funding.Temporary), (post.FteE4, post.EffectiveUntil, post.Funding));
        Assert.Equal(("W3", 6_000, 222_000, "2010-01-01"), (post.Occupancies[0].StaffId, post.Occupancies[0].FteE4, post.Occupancies[0].ContractedHoursE4, post.Occupancies[0].Until));
        var worker = events.Where(e => e.Type == "workforce.v1.WorkerChanged").Select(e => V1.WorkerChanged.Parser.ParseFrom(e.Data).Worker).Last(w => w.StaffId == "W2");
        Assert.Equal(("Worker 002", true, 2, 1), (worker.DisplayName, worker.Qualified, worker.Absences.Count, worker.Reductions.Count));
        Assert.Equal(("2009-10-08", 50_000, false), (worker.Absences[0].Until, worker.Absences[0].WorkingDaysLostE4, worker.Absences[1].HasWorkingDaysLostE4));
    }

    [Fact]
    public async Task The_same_files_again_change_nothing_and_write_no_event()
    {
        await host.ImportAsync(Darlington.Files);
        var before = (await host.EventsAsync()).Select(e => e.EventId).ToList();

        var again = await host.ImportAsync(Darlington.Files);

        Assert.All(again.Values, file => Assert.Equal((0, 0, file.Rows, 0), file.Counts()));
        Assert.Equal(before, (await host.EventsAsync()).Select(e => e.EventId));
    }

    [Fact]
    public async Task Every_saved_version_has_exactly_one_event_and_the_last_of_them_is_the_state_that_the_feed_gives()
    {
        await host.ImportAsync(Darlington.Files);
        await host.ImportAsync(new Dictionary<string, string>
        {
            ["absences.csv"] = Darlington.Absences.Replace("2009-10-20,,", "2009-10-20,2009-10-29,8"),
            ["posts.csv"] = Darlington.Posts.Replace("45618", "46000"),
        });

        var events = await host.EventsAsync();
        Assert.Equal(events.Count, events.Select(e => (e.Subject, e.Version)).Distinct().Count());
        var feed = new StateFeedService.StateFeedServiceClient(host.As(ServiceDefaults.Security.Roles.System));
        foreach (var type in events.Select(e => e.Type).Distinct())
        {
            var states = await feed.ListStatesAsync(new ListStatesRequest { Type = type });
            var last = events.Where(e => e.Type == type).GroupBy(e => e.Subject).Select(of => of.MaxBy(e => e.Version)!).OrderBy(e => e.Subject.ToString());
            Assert.Equal(
                last.Select(e => (e.Subject.ToString(), e.Epoch, e.Version, Convert.ToHexString(e.Data))),
                states.States.Select(s => (s.Subject, s.Epoch, s.Version, Convert.ToHexString(s.Data.ToByteArray()))));
        }
    }

    [Fact]
    public async Task A_changed_row_updates_its_aggregate_and_leaves_the_others_alone()
    {
        await host.ImportAsync(Darlington.Files);
        var before = (await host.EventsAsync()).Count;

        var taken = await host.ImportAsync(new Dictionary<string, string> { ["workers.csv"] = Darlington.Workers.Replace("Worker 003", "Worker 3") });

        Assert.Equal((0, 1, 2, 0), taken["workers.csv"].Counts());
        var changed = Assert.Single((await host.EventsAsync()).Skip(before));
        Assert.Equal("Worker 3", V1.WorkerChanged.Parser.ParseFrom(changed.Data).Worker.DisplayName);
    }

    [Fact]
    public async Task A_column_that_is_absent_says_nothing_and_an_empty_cell_says_unknown()
    {
        await host.ImportAsync(Darlington.Files);

        var taken = await host.ImportAsync(new Dictionary<string, string>
        {
            ["workers.csv"] = "staff_id,qualified_on\nW2,\n",
        });

        Assert.Equal((0, 1, 0, 0), taken["workers.csv"].Counts());
        var worker = await host.ReadAsync(db => db.Workers.AsNoTracking().SingleAsync(w => w.StaffId == "W2"));
        Assert.Equal(("Worker 002", "SW10002", null), (worker.Details.Name, worker.Details.SweRegistrationNo, worker.Details.QualifiedOn));
    }

    [Fact]
    public async Task One_refused_file_means_that_nothing_is_written()
    {
        var files = Darlington.Files;
        files["posts.csv"] = Darlington.Posts.Replace("TeamManager", "Wizard");

        var refused = await host.ImportAsync(files);

        Assert.Equal(ImportFile.Types.State.Refused, refused["posts.csv"].State);
        Assert.Empty(await host.EventsAsync());
        Assert.Equal(0, await host.ReadAsync(db => db.Workers.CountAsync()));
    }

    [Fact]
    public async Task A_preview_counts_and_writes_nothing()
    {
        var preview = await host.ImportAsync(Darlington.Files, preview: true);

        Assert.Equal([4, 3, 3, 3, 2, 1], new[] { "org_units", "workers", "posts", "occupancies", "absences", "reductions" }.Select(f => preview[$"{f}.csv"].NewRows));
        Assert.Empty(await host.EventsAsync());
    }

    [Fact]
    public async Task A_header_without_rows_says_none_and_a_data_set_never_taken_is_unknown()
    {
        await host.ImportAsync(new Dictionary<string, string> { ["absences.csv"] = "staff_id,kind,start,end,working_days_lost\n" });

        var said = Assert.Single(await host.EventsAsync());
        var dataSet = V1.DataSetChanged.Parser.ParseFrom(said.Data).DataSet;
        Assert.Equal(("absences", true, 0, ""), (dataSet.Name, dataSet.Taken, dataSet.Rows, dataSet.CoversTo));
    }

    [Fact]
    public async Task A_parent_below_its_children_is_taken_and_the_order_of_the_file_is_kept()
    {
        await host.ImportAsync(Darlington.Files);

        var units = await host.ReadAsync(db => db.OrgUnits.AsNoTracking().OrderBy(u => u.Position).ToListAsync());

        Assert.Equal(["CP", "DARL", "CORE", "DUTY"], units.Select(u => u.Code));
        Assert.Equal(units[2].Id, units[0].Details.ParentId);
    }

    [Fact]
    public async Task More_fte_than_the_post_has_is_taken_with_a_notice()
    {
        var files = Darlington.Files;
        files["occupancies.csv"] = Darlington.Occupancies + "\nW3,P-CP-1,0.5,,,2009-10-01,\nM1,P-DUTY-1,0.6,,,2010-01-01,\nM1,P-DUTY-1,0.1,,,2008-03-31,2008-03-31\n";

        var taken = await host.ImportAsync(files);

        Assert.Equal(ImportFile.Types.State.Committed, taken["occupancies.csv"].State);
        Assert.Equal(
            ["More FTE than the post has on some day: P-CP-1. Taken: handovers exist.", "Filled before the post exists: P-DUTY-1. Taken: it counts while both are live."],
            taken["occupancies.csv"].Notices);
    }

    [Fact]
    public async Task The_same_posts_and_workers_in_another_case_are_the_same()
    {
        await host.ImportAsync(Darlington.Files);

        var again = await host.ImportAsync(new Dictionary<string, string> { ["occupancies.csv"] = Darlington.Occupancies.Replace("P-CP-1", "p-cp-1").Replace("W2", "w2") });

        Assert.Equal((0, 0, 3, 0), again["occupancies.csv"].Counts());
    }
}
