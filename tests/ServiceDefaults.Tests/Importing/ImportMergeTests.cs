using System.Text;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.ServiceDefaults.Tests.Importing;

/// <summary>What a checked file does when it is taken, and what is left when it is not.</summary>
public sealed class ImportMergeTests : IDisposable
{
    private const string Header = "seat_no,kind,fte,start";

    private static readonly string[] Twenty = [Header, .. Enumerable.Range(1, 20).Select(seat => $"A{seat},Aisle,1,2026-03-02")];

    private readonly SeatImports imports = new();

    public void Dispose() => imports.Dispose();

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        await imports.TakeAsync(Twenty);

        var again = await imports.CheckAsync(Twenty);

        Assert.Equal((0, 0, 20), (again.Record.NewRows, again.Record.ChangedRows, again.Record.UnchangedRows));
    }

    [Fact]
    public async Task A_changed_row_updates_and_an_absent_one_is_left_alone()
    {
        await imports.TakeAsync(Twenty);

        var taken = await imports.TakeAsync(Header, "A1,Window,1,2026-03-02", "A2,Aisle,1,2026-03-02", "B1,Aisle,1,2026-03-02");

        await using var db = imports.Database();
        Assert.Equal((1, 1, 1), (taken.NewRows, taken.ChangedRows, taken.UnchangedRows));
        Assert.Equal(21, db.Seats.Count(seat => seat.EndsOn == null));
    }

    [Fact]
    public async Task A_check_writes_no_fact()
    {
        await imports.CheckAsync(Twenty);

        await using var db = imports.Database();
        Assert.Empty(db.Seats);
    }

    [Fact]
    public async Task A_refused_file_can_not_be_committed()
    {
        var file = await imports.CheckAsync(Header, "A1,Aisle,2,2026-03-02", "A2,Aisle,1,2026-03-02");

        var refusal = await Assert.ThrowsAsync<FailedPreconditionException>(() => imports.CommitAsync(file.ImportId));

        await using var db = imports.Database();
        Assert.Equal("FILE_NOT_READY", refusal.Reason);
        Assert.Empty(db.Seats);
    }

    [Fact]
    public async Task A_commit_repeated_returns_the_first_result()
    {
        var file = await imports.CheckAsync(Twenty);
        var first = await imports.CommitAsync(file.ImportId);

        imports.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await imports.CommitAsync(file.ImportId);

        Assert.Equal((first.NewRows, first.UpdatedAt), (second.NewRows, second.UpdatedAt));
    }

    [Fact]
    public async Task Complete_closes_what_is_open_and_absent_on_the_day()
    {
        await imports.TakeAsync(Twenty);
        var reading = new ImportReading(Complete: true, AsAt: new DateOnly(2026, 3, 20));

        var file = await imports.CheckAsync(reading, Encoding.UTF8.GetBytes(string.Join('\n', Twenty[..^2])));
        var taken = await imports.CommitAsync(file.ImportId);

        await using var db = imports.Database();
        Assert.Equal((2, 20), (taken.ClosedRows, taken.OpenRows));
        Assert.Equal(["A19", "A20"], db.Seats.Where(seat => seat.EndsOn == new DateOnly(2026, 3, 20)).Select(seat => seat.SeatNo).Order());
    }

    [Fact]
    public async Task Closing_more_than_a_tenth_asks_first()
    {
        await imports.TakeAsync(Twenty);
        var reading = new ImportReading(Complete: true, AsAt: new DateOnly(2026, 3, 20));
        var file = await imports.CheckAsync(reading, Encoding.UTF8.GetBytes(string.Join('\n', Twenty[..^3])));

        var refusal = await Assert.ThrowsAsync<FailedPreconditionException>(() => imports.CommitAsync(file.ImportId));
        var taken = await imports.CommitAsync(file.ImportId, closingConfirmed: true);

        Assert.Equal("CLOSING_NOT_CONFIRMED", refusal.Reason);
        Assert.Equal((FileState.Committed, 3), (taken.State, taken.ClosedRows));
    }

    [Fact]
    public async Task A_chunk_sent_twice_is_kept_once_and_a_gap_is_refused()
    {
        var id = await imports.UploadAsync(new ImportReading(), Encoding.UTF8.GetBytes(string.Join('\n', Twenty)));

        var repeated = await imports.Owner.UploadAsync(id, "seats.csv", 0, [1, 2, 3], CancellationToken.None);
        var refusal = await Assert.ThrowsAsync<FailedPreconditionException>(() => imports.Owner.UploadAsync(id, "seats.csv", 2, [1], CancellationToken.None));
        var file = await imports.Owner.CheckAsync(id, "seats.csv", CancellationToken.None);

        Assert.Equal(1, repeated.Chunks);
        Assert.Equal("CHUNK_OUT_OF_ORDER", refusal.Reason);
        Assert.Equal((FileState.Ready, 20), (file.State, file.NewRows));
    }

    [Fact]
    public async Task Nothing_staged_is_left_after_a_commit()
    {
        await imports.TakeAsync(Twenty);

        Assert.Equal(0, await imports.StagedAsync());
    }

    [Fact]
    public async Task Nothing_staged_is_left_after_a_discard_and_the_record_stays()
    {
        var file = await imports.CheckAsync(Twenty);

        await imports.Owner.DiscardAsync(file.ImportId, CancellationToken.None);

        Assert.Equal(0, await imports.StagedAsync());
        Assert.Equal(FileState.Discarded, (await imports.Owner.GetAsync(file.ImportId, "seats.csv", CancellationToken.None)).State);
    }

    [Fact]
    public async Task What_was_staged_a_day_ago_and_never_taken_is_given_up()
    {
        var old = await imports.CheckAsync(Twenty);
        imports.Clock.Advance(TimeSpan.FromHours(25));
        var young = await imports.CheckAsync(Header, "A1,Aisle,1,2026-03-02");

        await imports.Owner.DiscardOlderAsync(imports.Clock.GetUtcNow().AddHours(-24), CancellationToken.None);

        Assert.Equal(1, await imports.StagedAsync());
        Assert.Equal(FileState.Discarded, (await imports.Owner.GetAsync(old.ImportId, "seats.csv", CancellationToken.None)).State);
        Assert.Equal(FileState.Ready, (await imports.Owner.GetAsync(young.ImportId, "seats.csv", CancellationToken.None)).State);
    }

    [Fact]
    public async Task A_file_covers_up_to_its_last_day_that_is_not_in_the_future()
    {
        var file = await imports.CheckAsync(Header, "A1,Aisle,1,2026-03-02", "A2,Aisle,1,2026-03-11", "A3,Aisle,1,2027-01-01");

        Assert.Equal(new DateOnly(2026, 3, 11), file.Record.CoversTo);
    }

    [Fact]
    public async Task Keys_are_found_stored_and_staged_and_refused_ones_are_told_apart()
    {
        await imports.TakeAsync(Header, "A1,Aisle,1,2026-03-02");
        var file = await imports.CheckAsync(Header, "A2,Aisle,1,2026-03-02", "A3,Aisle,2,2026-03-02");

        var keys = await imports.Owner.ResolveAsync("staff", ["A1", "A2", "A3", "A4"], file.ImportId, CancellationToken.None);

        Assert.Equal(["A1", "A2"], keys.Found.Order());
        Assert.Equal(["A3"], keys.Refused);
    }
}
