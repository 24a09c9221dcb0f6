using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Security;
using Client = WorkforcePlatform.Caseload.V1.SnapshotService.SnapshotServiceClient;
using State = WorkforcePlatform.Caseload.V1.StoredSnapshot.Types.State;

namespace WorkforcePlatform.Caseload.Tests.Snapshots;

/// <summary>What is read of stored days after a file corrected them, and what an administrator decides of them.</summary>
public sealed class SnapshotServiceTests(CorrectedFixture town) : IClassFixture<CorrectedFixture>
{
    private const string MonthEnd = "2009-10-31";
    private const string Sunday = "2009-11-01";
    private const string Measure = "caseload_per_in_post_fte";

    private Client Admin => new(town.Host.As(Roles.Administrator));

    private Client Manager => new(town.Host.As(Roles.Manager));

    [Fact]
    public async Task A_correction_of_a_past_day_shows_the_old_and_the_new_figure_and_which_rows_came_and_went()
    {
        var figure = await ReadAsync(Manager);
        var changes = await ChangesAsync(Manager, "children");
        var elsewhere = await ReadAsync(Manager, "DUTY");

        Assert.Equal((State.Provisional, true), (figure.Snapshot.State, figure.Differs));
        Assert.Equal((217, 31), (figure.Then.Numerator, figure.Then.Value));
        Assert.Equal((216, figure.Then.Denominator), (figure.Now.Numerator, figure.Now.Denominator));
        Assert.Equal(new RowChanges { Rows = "children", Then = 217, Came = 1, Went = 2, Now = 216 }, figure.Rows[0]);
        Assert.All(figure.Rows.Skip(1), rows => Assert.Equal((0, 0), (rows.Came, rows.Went)));
        Assert.Equal(
            [("C-LATE", true, "CP", "C-LATE"), ("C1168", false, "CP", "C1168"), ("C1172", false, "CP", "C1172")],
            changes.Changes.Select(row => (row.Reference, row.Came, row.Unit.Code, row.ChildId)));
        Assert.False(elsewhere.Differs);
    }

    [Fact]
    public async Task Children_are_listed_to_their_managers_alone_and_numbers_to_whoever_reads_figures()
    {
        StatusCode[] answers =
        [
            await Refused(() => ChangesAsync(As(Roles.Hr), "children")),
            await Refused(() => ChangesAsync(As(Roles.ReportAuthor), "workers")),
            await Refused(() => ChangesAsync(As(Roles.Manager, "DUTY"), "children")),
            await Refused(() => ReadAsync(As(Roles.Manager, "DUTY"))),
            await Refused(() => ReadAsync(Manager, revision: 7)),
            await Refused(() => ReadAsync(Manager, measure: "none")),
            await Refused(() => FreezeAsync(Manager, "1")),
        ];
        var told = await Task.WhenAll(ReadAsync(As(Roles.Hr)), ReadAsync(As(Roles.ReportAuthor)));

        Assert.Equal(
            [StatusCode.FailedPrecondition, StatusCode.PermissionDenied, StatusCode.NotFound, StatusCode.NotFound, StatusCode.NotFound, StatusCode.NotFound, StatusCode.PermissionDenied],
            answers);
        Assert.All(told, figure => Assert.Equal((1, 2), (figure.Rows[0].Came, figure.Rows[0].Went)));
        Assert.Equal(0, (await ChangesAsync(As(Roles.Hr), "workers")).Total);
    }

    [Fact]
    public async Task Days_are_listed_newest_first_page_by_page_with_those_missing_between_them_and_a_day_not_stored_has_no_figure()
    {
        var all = new List<StoredSnapshot>();
        var request = new ListSnapshotsRequest { PageSize = 20 };
        do
        {
            var page = await Manager.ListSnapshotsAsync(request);
            all.AddRange(page.Snapshots);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        var missing = all.Where(one => one.State is State.Missing).Select(one => one.On).ToList();
        var nothing = await Manager.GetSnapshotFigureAsync(new() { Unit = "CP", Measure = Measure, On = "2009-11-29" });

        Assert.Equal(all.Select(one => one.On).OrderDescending(), all.Select(one => one.On));
        Assert.Equal(["2010-02-23", "2010-02-22", "2010-02-21", "2010-02-19"], missing.Take(4));
        Assert.Equal(["2010-01-26", "2010-01-25", "2010-01-24", "2010-01-17"], missing.SkipWhile(day => day != "2010-01-26").Take(4));
        Assert.Equal(["2009-10-25", "2009-10-18", "2009-10-11", "2009-10-04", "2009-09-30", "2009-09-27", "2009-09-20"], missing.TakeLast(7));
        Assert.Null(nothing.Snapshot);
        Assert.Null(nothing.Now);
    }

    [Fact]
    public async Task A_frozen_day_stays_as_it_was_and_a_revision_stands_beside_it_and_the_audit_log_has_both()
    {
        var provisional = (await Admin.ListSnapshotsAsync(new() { On = Sunday })).Snapshots.Single();
        var early = await Refused(() => ReviseAsync(provisional.Etag));
        var frozen = await FreezeAsync(Admin, provisional.Etag);
        var content = await ContentAsync(0);
        var revised = await ReviseAsync(frozen.Etag);
        StatusCode[] late = [await Refused(() => ReviseAsync(frozen.Etag)), await Refused(() => FreezeAsync(Admin, revised.Etag)), await Refused(() => ReviseAsync(revised.Etag))];

        var (first, latest) = (await ReadAsync(Manager, on: Sunday, revision: 0), await ReadAsync(Manager, on: Sunday));
        var (froze, reviser) = (await AuditedAsync("FreezeSnapshot"), await AuditedAsync("ReviseSnapshot"));

        Assert.Equal([StatusCode.FailedPrecondition, StatusCode.Aborted, StatusCode.FailedPrecondition, StatusCode.FailedPrecondition], [early, .. late]);
        Assert.Equal((State.Frozen, 0, "test-administrator"), (frozen.State, frozen.Revision, frozen.DecidedBy));
        Assert.Equal((State.Revised, 1, "Late closures"), (revised.State, revised.Revision, revised.Reason));
        Assert.Equal(content, await ContentAsync(0));
        Assert.Equal((217, true, 216, false), (first.Then.Numerator, first.Differs, latest.Then.Numerator, latest.Differs));
        Assert.Equal([(1, true), (0, false)], first.Snapshots.Select(one => (one.Revision, one.CanBeRevised)));
        Assert.Contains(froze.Fields, field => (field.Name, field.Before, field.After) == ("State", "Provisional", "Frozen"));
        Assert.Equal((Sunday, "Late closures", "test-administrator"), (reviser.Key, reviser.Why, reviser.Subject));
    }

    private static async Task<StatusCode> Refused<T>(Func<Task<T>> call) => (await Assert.ThrowsAsync<RpcException>(call)).StatusCode;

    private static async Task<SnapshotFigure> ReadAsync(Client client, string unit = "CP", string measure = Measure, string on = MonthEnd, int? revision = null)
    {
        var request = new GetSnapshotFigureRequest { Unit = unit, Measure = measure, On = on };
        if (revision is { } asked)
        {
            request.Revision = asked;
        }

        return await client.GetSnapshotFigureAsync(request);
    }

    private static async Task<ListSnapshotChangesResponse> ChangesAsync(Client client, string rows) =>
        await client.ListSnapshotChangesAsync(new() { Unit = "CP", Measure = Measure, On = MonthEnd, Rows = rows, Order = ListSnapshotChangesRequest.Types.Order.Change });

    private static async Task<StoredSnapshot> FreezeAsync(Client client, string etag) => await client.FreezeSnapshotAsync(new() { On = Sunday, Etag = etag });

    private async Task<StoredSnapshot> ReviseAsync(string etag) => await Admin.ReviseSnapshotAsync(new() { On = Sunday, Reason = "Late closures", Etag = etag });

    private Client As(string role, params string[] roots) => new(town.Host.As(role, roots));

    private async Task<AuditEntry> AuditedAsync(string action) =>
        Assert.Single((await new AuditService.AuditServiceClient(town.Host.As(Roles.Auditor)).ListAuditEntriesAsync(new() { Action = action })).Entries);

    private Task<byte[]> ContentAsync(int revision) => town.Host.ReadAsync(db =>
        db.SnapshotBodies.Where(body => body.On == new DateOnly(2009, 11, 1) && body.Revision == revision).Select(body => body.Content).SingleAsync());
}
