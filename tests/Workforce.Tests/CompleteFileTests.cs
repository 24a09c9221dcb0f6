using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.Workforce.Tests;

public class CompleteFileTests : IAsyncLifetime
{
    private static readonly DateOnly AsAt = new(2009, 10, 30);

    private WorkforceHost host = null!;

    public async Task InitializeAsync()
    {
        host = await WorkforceHost.StartAsync();
        await host.ImportAsync(Darlington.Files);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task What_is_open_and_absent_is_no_longer_true_on_the_day_of_the_file()
    {
        var taken = await host.ImportAsync(Without("W2"), Whole());

        Assert.Equal([(0, 0, 2, 1), (0, 0, 2, 1), (0, 0, 0, 1), (0, 0, 0, 1)], new[] { "workers", "occupancies", "absences", "reductions" }.Select(f => taken[$"{f}.csv"].Counts()));
        var worker = await host.ReadAsync(db => db.WholeWorkers.AsNoTracking().SingleAsync(w => w.StaffId == "W2"));
        Assert.Equal([AsAt, AsAt, AsAt], [worker.Details.Until, worker.Absences.Single(a => a.Kind == "Maternity").Until, worker.Reductions[0].Until]);
        var post = await host.ReadAsync(db => db.WholePosts.AsNoTracking().SingleAsync(p => p.PostNo == "P-CP-1"));
        Assert.Equal(AsAt, post.Occupancies[0].Until);
    }

    [Fact]
    public async Task Taken_again_it_closes_nothing_more()
    {
        await host.ImportAsync(Without("W2"), Whole());
        var events = (await host.EventsAsync()).Count;

        var again = await host.ImportAsync(Without("W2"), Whole());

        Assert.All(again.Values, file => Assert.Equal(0, file.ClosedRows));
        Assert.Equal(events, (await host.EventsAsync()).Count);
    }

    [Fact]
    public async Task With_a_unit_only_what_lies_in_it_or_below_is_closed()
    {
        var taken = await host.ImportAsync(new Dictionary<string, string> { ["posts.csv"] = HeaderOf(Darlington.Posts), ["org_units.csv"] = HeaderOf(Darlington.Units) }, Whole("CP"));

        Assert.Equal((2, 2), (taken["posts.csv"].ClosedRows, taken["posts.csv"].OpenRows));
        Assert.Equal(1, taken["org_units.csv"].ClosedRows);
        var open = await host.ReadAsync(db => db.OrgUnits.Where(u => u.Details.ValidUntil == null).Select(u => u.Code).OrderBy(c => c).ToListAsync());
        Assert.Equal(["CORE", "DARL", "DUTY"], open);
    }

    [Fact]
    public async Task What_was_to_end_later_and_is_absent_ends_on_the_day_of_the_file()
    {
        var taken = await host.ImportAsync(Without("W3"), Whole());

        Assert.Equal((0, 0, 2, 1), taken["occupancies.csv"].Counts());
        var post = await host.ReadAsync(db => db.WholePosts.AsNoTracking().SingleAsync(p => p.PostNo == "P-DUTY-1"));
        Assert.Equal(AsAt, post.Occupancies[0].Until);
    }

    [Fact]
    public async Task What_begins_after_the_day_of_the_file_is_left_alone()
    {
        await host.ImportAsync(new Dictionary<string, string> { ["reductions.csv"] = "staff_id,hours,reason,start\nW3,5,Return,2009-11-02\n" });

        var taken = await host.ImportAsync(new Dictionary<string, string> { ["reductions.csv"] = Darlington.Reductions }, Whole());

        Assert.Equal((0, 0, 1, 0), taken["reductions.csv"].Counts());
    }

    [Fact]
    public async Task A_file_that_is_the_whole_truth_says_so_and_covers_its_day()
    {
        await host.ImportAsync(new Dictionary<string, string> { ["workers.csv"] = Darlington.Workers }, Whole());

        var dataSet = await host.ReadAsync(db => db.DataSets.AsNoTracking().SingleAsync(d => d.Name == "workers"));
        Assert.Equal((true, AsAt), (dataSet.Complete, dataSet.CoversTo));
    }

    private static ImportOptions Whole(string unit = "") => new() { Complete = true, AsAt = "2009-10-30", Unit = unit, ClosingConfirmed = true };

    private static string HeaderOf(string text) => text.Split('\n')[0] + "\n";

    private static Dictionary<string, string> Without(string staffId) => Darlington.Files
        .Where(file => file.Key is "workers.csv" or "occupancies.csv" or "absences.csv" or "reductions.csv")
        .ToDictionary(file => file.Key, file => string.Join('\n', file.Value.Split('\n').Where(line => !line.StartsWith(staffId + ",", StringComparison.Ordinal))) + "\n");
}
