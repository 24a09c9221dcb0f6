using Google.Protobuf;
using Grpc.Core;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging.Tests.Library;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Messaging.Tests.Operations;

public sealed class MaintenanceTests : IAsyncLifetime
{
    private readonly Guid[] ids = [.. Enumerable.Range(0, 4).Select(_ => Guid.NewGuid())];
    private LibraryHost host = null!;

    private OperationsService.OperationsServiceClient Operations => host.As<OperationsService.OperationsServiceClient>(Roles.Administrator);

    public async Task InitializeAsync()
    {
        host = await LibraryHost.StartAsync();
        foreach (var id in ids)
        {
            await host.SaveAsync(Books.Lent(id, 2));
        }

        await host.DrainAsync();
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Verify_finds_nothing_where_every_copy_equals_its_source()
    {
        var checks = (await Operations.VerifyProjectionsAsync(new())).Checks;

        Assert.Equal([("library.v1.BookChanged", 4, 0), ("shelves", 1, 0)], checks.Select(c => (c.Projection, c.Compared, c.Different)));
        Assert.All(checks, check => Assert.Equal("desk", check.Service));
    }

    [Fact]
    public async Task Verify_finds_an_altered_row_an_altered_loan_a_missing_row_and_a_surplus_one()
    {
        var surplus = Guid.NewGuid();
        await using (var db = host.Desk())
        {
            await db.Books.Where(b => b.Id == ids[0]).ExecuteUpdateAsync(set => set.SetProperty(b => b.Title, "Middlemarch"));
            await db.Database.ExecuteSqlAsync($"UPDATE Loans SET LentOn = '2026-12-24' WHERE BookRowId = {ids[1]} AND LentOn = '2026-03-02'");
            await db.Books.Where(b => b.Id == ids[2]).ExecuteDeleteAsync();
            db.Books.Add(new BookRow { Id = surplus, Epoch = 1, Version = 1, Shelf = "Z" });
            await db.SaveChangesAsync();
        }

        var check = (await Operations.VerifyProjectionsAsync(new())).Checks[0];

        Assert.Equal((4, 4), (check.Compared, check.Different));
        string[] expected =
        [
            $"{ids[0]}: differs in Title", $"{ids[1]}: differs in Loans", $"{ids[2]}: missing here", $"{surplus}: its owner does not have it",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), check.Examples.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Verify_finds_a_row_that_claims_to_be_newer_than_its_source()
    {
        await using (var db = host.Desk())
        {
            await db.Books.Where(b => b.Id == ids[0]).ExecuteUpdateAsync(set => set.SetProperty(b => b.Version, 99));
        }

        var check = (await Operations.VerifyProjectionsAsync(new())).Checks[0];

        Assert.Equal([$"{ids[0]}: differs in Version"], check.Examples);
    }

    [Fact]
    public async Task Verify_finds_a_wrong_derived_row()
    {
        await using (var db = host.Desk())
        {
            await db.Shelves.ExecuteUpdateAsync(set => set.SetProperty(s => s.Loans, 1000));
        }

        var checks = (await Operations.VerifyProjectionsAsync(new())).Checks;

        Assert.Equal([0, 1], checks.Select(c => c.Different));
    }

    [Fact]
    public async Task Verify_writes_nothing()
    {
        await using var watch = host.Desk();
        await watch.Database.OpenConnectionAsync();
        await using (var db = host.Desk())
        {
            await db.Books.Where(b => b.Id == ids[0]).ExecuteUpdateAsync(set => set.SetProperty(b => b.Title, "Middlemarch"));
        }

        var before = await DataVersionAsync(watch);
        await Operations.VerifyProjectionsAsync(new());

        Assert.Equal(before, await DataVersionAsync(watch));
    }

    [Fact]
    public async Task Rebuild_repairs_what_differs_and_drops_what_the_owner_does_not_have()
    {
        await using (var db = host.Desk())
        {
            await db.Books.Where(b => b.Id == ids[0]).ExecuteUpdateAsync(set => set.SetProperty(b => b.Title, "Middlemarch"));
            await db.Books.Where(b => b.Id == ids[1]).ExecuteDeleteAsync();
            db.Books.Add(new BookRow { Id = Guid.NewGuid(), Epoch = 1, Version = 1, Shelf = "A" });
            await db.SaveChangesAsync();
        }

        var rebuilt = await Operations.RebuildProjectionAsync(new() { Service = "desk", Type = "library.v1.BookChanged" });

        Assert.Equal((4, 1), (rebuilt.Applied, rebuilt.Dropped));
        Assert.All((await Operations.VerifyProjectionsAsync(new())).Checks, check => Assert.Equal(0, check.Different));
    }

    [Fact]
    public async Task Rebuild_after_the_owner_was_restored_takes_over_its_older_states()
    {
        await using (var library = host.Library())
        {
            var book = await library.Books.FindAsync(ids[0]);
            (book!.Version, book.State) = (0, Books.Lent(ids[0], 1).ToByteArray());
            (await library.Epochs.SingleAsync()).Raise(Books.Moment);
            await library.SaveChangesAsync();
        }

        await Operations.RebuildProjectionAsync(new() { Service = "desk", Type = "library.v1.BookChanged" });

        Assert.Single((await host.RowAsync(ids[0]))!.Loans);
        Assert.All((await Operations.VerifyProjectionsAsync(new())).Checks, check => Assert.Equal(0, check.Different));
    }

    [Fact]
    public async Task Readers_keep_reading_while_a_projection_is_rebuilt()
    {
        await using var desk = host.Desk();
        await using var connection = new SqliteConnection(desk.Database.GetConnectionString());
        await connection.OpenAsync();
        await using var snapshot = connection.BeginTransaction(deferred: true);
        var before = await CountAsync(connection, snapshot);

        var rebuilt = await Operations.RebuildProjectionAsync(new() { Service = "desk", Type = "library.v1.BookChanged" });

        Assert.Equal(4, rebuilt.Applied);
        Assert.Equal((4, 4), (before, await CountAsync(connection, snapshot)));
    }

    [Fact]
    public async Task Rebuild_of_what_nobody_keeps_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(async () =>
            await Operations.RebuildProjectionAsync(new() { Service = "desk", Type = "library.v1.ShelfDusted" }));

        Assert.Equal(StatusCode.NotFound, refusal.StatusCode);
    }

    private static async Task<long> DataVersionAsync(DeskDb db)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<long> CountAsync(SqliteConnection connection, SqliteTransaction snapshot)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = snapshot;
        command.CommandText = "SELECT count(*) FROM Books";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
