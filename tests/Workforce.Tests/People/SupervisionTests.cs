using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.Tests.People;

public sealed class SupervisionTests : IAsyncLifetime
{
    private const string File = "supervisions.csv";
    private const string Rows = "staff_id,due_on,held_on,recorded_on,child_id\nw2,2009-11-09,,,\nW2,2009-10-12,13/10/2009,2009-10-14,C0106\nW3,2009-10-05,,,\n";

    private WorkforceHost host = null!;

    public async Task InitializeAsync()
    {
        host = await WorkforceHost.StartAsync();
        await host.ImportAsync(Darlington.Files);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_file_is_taken_once_and_a_later_one_changes_what_it_says_and_no_more()
    {
        var taken = await ImportAsync(Rows);
        var again = await ImportAsync(Rows);
        var later = await ImportAsync("staff_id,due_on,held_on\nW3,2009-10-05,2009-10-29\nW2,2009-10-12,2009-10-13\n");

        Assert.Equal(((3, 0, 0, 0), (0, 0, 3, 0), (0, 1, 1, 0)), (taken.Counts(), again.Counts(), later.Counts()));
        Assert.Equal(["2009-10-12 2009-10-13 2009-10-14", "2009-11-09  "], await OfAsync("W2"));
        Assert.Equal(["2009-10-05 2009-10-29 "], await OfAsync("W3"));
    }

    [Fact]
    public async Task No_event_carries_a_supervision_and_no_reader_of_the_worker_sees_the_child()
    {
        await ImportAsync(Rows);

        var worker = await new V1.WorkerService.WorkerServiceClient(host.As(Roles.Hr)).GetWorkerAsync(new() { WorkerId = "W2" });
        var events = await host.EventsAsync();

        Assert.DoesNotContain("C0106", worker.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(events, message => System.Text.Encoding.UTF8.GetString(message.Data).Contains("C0106", StringComparison.Ordinal));
        Assert.Contains("supervisions", worker.LoadedFiles);
    }

    private async Task<ImportFile> ImportAsync(string text) => (await host.ImportAsync(new Dictionary<string, string> { [File] = text }))[File];

    private async Task<List<string>> OfAsync(string staffId)
    {
        var worker = await new V1.WorkerService.WorkerServiceClient(host.As(Roles.Hr)).GetWorkerAsync(new() { WorkerId = staffId });
        return [.. worker.Supervisions.Select(one => $"{one.DueOn} {one.HeldOn} {one.RecordedOn}")];
    }
}
