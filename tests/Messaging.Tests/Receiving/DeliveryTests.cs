using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging.Tests.Library;

namespace WorkforcePlatform.Messaging.Tests.Receiving;

public sealed class DeliveryTests : IAsyncLifetime
{
    private readonly Guid id = Guid.CreateVersion7();
    private LibraryHost host = null!;

    public async Task InitializeAsync() => host = await LibraryHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task The_newest_state_stays_when_an_older_one_comes_late_and_no_loan_is_lost_in_the_gap()
    {
        await host.DeliverAsync(Books.Lent(id, 1).At(1));
        await host.DeliverAsync(Books.Lent(id, 5).At(5));
        await host.DeliverAsync(Books.Lent(id, 3).At(3));

        var row = await host.RowAsync(id);
        Assert.Equal(5, row!.Version);
        Assert.Equal([1, 2, 3, 4, 5], row.Loans.Select(loan => loan.LentOn.Day).Order());
    }

    [Fact]
    public async Task Within_a_batch_too_the_newest_state_wins()
    {
        await host.DeliverAsync(Books.Lent(id, 3).At(3), Books.Lent(id, 1).At(1), Books.Lent(id, 2).At(2));

        Assert.Equal(3, (await host.RowAsync(id))!.Loans.Count);
    }

    [Fact]
    public async Task A_duplicate_changes_nothing()
    {
        var message = Books.Lent(id, 2).At(2);
        await host.DeliverAsync(message);

        await host.DeliverAsync(message, message);

        var row = await host.RowAsync(id);
        Assert.Equal((2, 2), (row!.Version, row.Loans.Count));
        Assert.Empty(await host.DeadLettersAsync());
    }

    [Fact]
    public async Task A_restored_owner_wins_though_its_versions_are_lower()
    {
        await host.DeliverAsync(Books.Lent(id, 9).At(9, epoch: 1));

        await host.DeliverAsync(Books.Lent(id, 4).At(4, epoch: 2));
        await host.DeliverAsync(Books.Lent(id, 9).At(10, epoch: 1));

        var row = await host.RowAsync(id);
        Assert.Equal((2, 4, 4), (row!.Epoch, row.Version, row.Loans.Count));
    }

    [Fact]
    public async Task An_unknown_type_is_acknowledged_and_counted()
    {
        using var unknown = new Measured(host, "messaging.unknown");

        await host.DeliverAsync(
            Books.EventOf(new ShelfDusted { Shelf = "A" }, Guid.NewGuid(), 1), Books.Lent(id, 1).At(1));

        Assert.Equal(1, unknown.Sum);
        Assert.NotNull(await host.RowAsync(id));
        Assert.Empty(await host.DeadLettersAsync());
    }

    [Fact]
    public async Task What_was_applied_and_what_was_ignored_is_counted()
    {
        using var applied = new Measured(host, "messaging.dispatched");
        using var ignored = new Measured(host, "messaging.ignored");
        using var deadLetters = new Measured(host, "messaging.dead_letters");

        await host.DeliverAsync(Books.Lent(id, 2).At(2));
        await host.DeliverAsync(Books.Lent(id, 1).At(1), Books.Lent(Guid.NewGuid(), 1).At(1));
        await host.DeliverAsync(Books.Poison(Guid.NewGuid()).At(1));

        Assert.Equal((2, 1, 1), (applied.Sum, ignored.Sum, deadLetters.Sum));
    }

    [Fact]
    public async Task Derived_rows_are_recomputed_for_where_a_book_stood_and_where_it_stands()
    {
        await host.DeliverAsync(Books.Lent(id, 2, shelf: "A").At(1), Books.Lent(Guid.NewGuid(), 3, shelf: "A").At(1));

        await host.DeliverAsync(Books.Lent(id, 4, shelf: "B").At(2));

        await using var db = host.Desk();
        var shelves = await db.Shelves.ToDictionaryAsync(s => s.Shelf, s => s.Loans);
        Assert.Equal((3, 4), (shelves["A"], shelves["B"]));
    }
}
