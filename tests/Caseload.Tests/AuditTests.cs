using Grpc.Core;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Caseload.Tests;

/// <summary>What the audit log holds after people and files did something, and who may read it.</summary>
public sealed class AuditTests(DarlingtonFixture town) : IClassFixture<DarlingtonFixture>
{
    private const string Cases = "child_id,opened_on,closed_on,category,team\n";

    private readonly CaseloadHost host = town.Host;

    [Fact]
    public async Task A_change_says_who_in_what_role_did_what_to_which_thing_and_what_it_was_before_and_after()
    {
        var links = new LinkTemplateService.LinkTemplateServiceClient(host.As(Roles.Administrator));
        var first = await links.ChangeLinkTemplateAsync(new() { Kind = LinkKind.Child, Address = "https://a.example/{child_id}", Etag = "0" });
        await links.ChangeLinkTemplateAsync(new() { Kind = LinkKind.Child, Address = "https://b.example/{child_id}", Etag = first.Etag });

        var (changed, made) = await ListAsync(new() { Action = "ChangeLinkTemplate", What = "Child" }) is [var last, var before] ? (last, before) : throw new InvalidOperationException("Two entries were expected.");

        Assert.Equal(("workforce", AuditLog.Changes, "test-administrator", Roles.Administrator, "link to another system", "Child"), (changed.Service, changed.Log, changed.Subject, changed.Role, changed.Kind, changed.Key));
        var address = Assert.Single(changed.Fields, field => field.Name == "Address");
        Assert.Equal(("https://a.example/{child_id}", "https://b.example/{child_id}"), (address.Before, address.After));
        Assert.False(Assert.Single(made.Fields, field => field.Name == "Address").HasBefore);
    }

    [Fact]
    public async Task The_reason_given_stands_beside_what_was_done_and_a_spell_under_what_it_hangs_on()
    {
        var workers = new WorkerService.WorkerServiceClient(host.As(Roles.Hr));
        var worker = await workers.GetWorkerAsync(new() { WorkerId = "W002" });
        worker = await workers.RecordLeavingAsync(new() { WorkerId = "W002", LastDay = "2010-04-30", Etag = worker.Etag });
        await workers.WithdrawLeavingAsync(new() { WorkerId = "W002", Reason = "Stays after all", Etag = worker.Etag });

        var withdrawn = Assert.Single(await ListAsync(new() { Action = "WithdrawLeaving" }));

        Assert.Equal(("worker", "W002", "Stays after all", "test-hr"), (withdrawn.Kind, withdrawn.Key, withdrawn.Why, withdrawn.Subject));
        Assert.Contains(withdrawn.Fields, field => field.Name.StartsWith("Leavings ", StringComparison.Ordinal) && field is { HasAfter: true, After: "Stays after all" });
    }

    [Fact]
    public async Task A_refused_change_leaves_no_entry()
    {
        var links = new LinkTemplateService.LinkTemplateServiceClient(host.As(Roles.Administrator));
        await Assert.ThrowsAsync<RpcException>(async () => await links.ChangeLinkTemplateAsync(new() { Kind = LinkKind.Matter, Address = "http://a.example", Etag = "0" }));

        var entries = await ListAsync(new() { Action = "ChangeLinkTemplate", What = "Matter" });

        Assert.Empty(entries);
    }

    [Fact]
    public async Task An_import_writes_one_entry_a_file_and_both_values_of_each_row_that_it_changed()
    {
        var file = (await host.ImportAsync(new Dictionary<string, string> { ["cases.csv"] = $"{Cases}C0106,2008-12-23,,CP,CP\nC-NEW,2010-02-01,,CIN,CP\n" }))["cases.csv"];

        var entries = await ListAsync(new() { What = file.ImportId });
        var row = Assert.Single(entries, entry => entry.Kind == "case");
        var taken = Assert.Single(entries, entry => entry.Kind == "import file");

        Assert.Equal(("C0106 2008-12-23", $"{file.ImportId} cases.csv", "test-administrator"), (row.Key, row.Reference, row.Subject));
        Assert.Contains(row.Fields, field => (field.Name, field.Before, field.After) == ("Category", "CIN", "CP"));
        Assert.DoesNotContain(row.Fields, field => field.Name == "ClosedOn");
        Assert.Equal(("cases.csv", "1", "1", file.Sha256), (taken.Key, After(taken, "New"), After(taken, "Changed"), After(taken, "Sha256")));
    }

    [Fact]
    public async Task A_row_that_a_complete_file_closes_is_written_down_too()
    {
        var options = new ImportOptions { Complete = true, AsAt = "2010-02-01", ClosingConfirmed = true, Unit = "CP" };
        var file = (await host.ImportAsync(new Dictionary<string, string> { ["cases.csv"] = $"{Cases}C0001,2009-01-01,,CP,CP\n" }, options))["cases.csv"];

        var closed = await ListAsync(new() { What = file.ImportId, PageSize = 500 });

        Assert.Equal(file.ClosedRows, closed.Count(entry => entry.Kind == "case" && entry.Fields is [{ Name: "ClosedOn", HasBefore: false, After: "2010-02-01" }]));
        Assert.True(file.ClosedRows > 0);
    }

    [Fact]
    public async Task A_file_that_changes_a_worker_says_so_of_the_worker_and_the_same_file_again_says_nothing_more()
    {
        const string Renamed = "staff_id,name\nW002,Renamed Worker\n";
        var first = (await host.ImportAsync(new Dictionary<string, string> { ["workers.csv"] = Renamed }))["workers.csv"];
        var again = (await host.ImportAsync(new Dictionary<string, string> { ["workers.csv"] = Renamed }))["workers.csv"];

        var changed = Assert.Single(await ListAsync(new() { What = first.ImportId }), entry => entry.Kind == "worker");
        var unchanged = await ListAsync(new() { What = again.ImportId });

        Assert.Contains(changed.Fields, field => (field.Name, field.Before, field.After) == ("Name", "Worker 002", "Renamed Worker"));
        Assert.DoesNotContain(unchanged, entry => entry.Kind == "worker");
    }

    [Fact]
    public async Task Whoever_is_shown_a_child_is_written_down_with_the_reference_before_the_answer_leaves()
    {
        await new CaseService.CaseServiceClient(host.As(Roles.Manager)).GetChildAsync(new() { ChildId = "C0106" });

        var read = Assert.Single(await ListAsync(new() { Log = AuditLog.Reads, What = "C0106" }));

        Assert.Equal(("caseload", "GetChild", "C0106", "test-manager", Roles.Manager), (read.Service, read.Action, read.Key, read.Subject, read.Role));
    }

    [Fact]
    public async Task A_list_is_one_entry_with_every_reference_shown_and_none_that_was_not()
    {
        var children = await new CaseService.CaseServiceClient(host.As(Roles.Manager)).FindChildrenAsync(new() { Text = "C00", PageSize = 3 });

        var read = Assert.Single(await ListAsync(new() { Log = AuditLog.Reads, Action = "FindChildren" }));

        Assert.Equal(3, children.Found.Count);
        Assert.Equal(string.Join(' ', children.Found.Select(child => child.ChildId)), read.Key);
    }

    [Fact]
    public async Task A_child_who_was_refused_was_not_shown()
    {
        await Assert.ThrowsAsync<RpcException>(async () => await new CaseService.CaseServiceClient(host.As(Roles.Legal)).GetChildAsync(new() { ChildId = "C0106" }));

        var reads = await ListAsync(new() { Log = AuditLog.Reads, Who = "test-legal" });

        Assert.Empty(reads);
    }

    [Fact]
    public async Task Pages_go_through_every_entry_of_all_services_once_newest_first()
    {
        var whole = await ListAsync(new() { PageSize = 500 });
        var paged = new List<AuditEntry>();
        var request = new ListAuditEntriesRequest { PageSize = 4 };
        do
        {
            var page = await Audit(Roles.Auditor).ListAuditEntriesAsync(request);
            paged.AddRange(page.Entries);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.True(whole.Count > 8);
        Assert.Equal(whole, paged);
        Assert.Equal(whole.Select(entry => entry.Time), whole.Select(entry => entry.Time).OrderDescending());
    }

    [Fact]
    public async Task Chains_are_checked_by_an_administrator_and_read_by_the_auditor_alone()
    {
        var check = await Audit(Roles.Administrator).VerifyAuditAsync(new());
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await Audit(Roles.Administrator).ListAuditEntriesAsync(new()));

        Assert.Equal(StatusCode.PermissionDenied, refused.StatusCode);
        Assert.Equal(["caseload Changes", "caseload Reads", "legal Changes", "legal Reads", "recruitment Changes", "workforce Changes"], check.Chains.Select(chain => $"{chain.Service} {chain.Log}"));
        Assert.All(check.Chains, chain => Assert.Empty(chain.Faults));
    }

    [Theory]
    [InlineData("2010-03-02", "2010-03-01")]
    [InlineData("1999-12-31", "2010-03-01")]
    [InlineData("2010-02-30", "2010-03-01")]
    public async Task Days_that_can_not_be_are_refused(string from, string until)
    {
        var refused = await Assert.ThrowsAsync<RpcException>(() => ListAsync(new() { From = from, Until = until }));

        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
    }

    private static string After(AuditEntry entry, string field) => entry.Fields.Single(one => one.Name == field).After;

    private AuditService.AuditServiceClient Audit(string role) => new(host.As(role));

    private async Task<IReadOnlyList<AuditEntry>> ListAsync(ListAuditEntriesRequest request) => (await Audit(Roles.Auditor).ListAuditEntriesAsync(request)).Entries;
}
