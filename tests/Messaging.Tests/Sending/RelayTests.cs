using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Messaging.Sending;
using WorkforcePlatform.Messaging.Tests.Library;
using WorkforcePlatform.ServiceDefaults.Health;
using WorkforcePlatform.Tests.Support;

namespace WorkforcePlatform.Messaging.Tests.Sending;

public sealed class RelayTests
{
    private readonly Guid id = Guid.CreateVersion7();

    [Fact]
    public async Task A_crash_before_publishing_loses_nothing()
    {
        var doomed = await LibraryHost.StartAsync();
        doomed.Bus.Cut = FaultyBus.Fault.BeforeDelivery;
        await doomed.SaveAsync(Books.Lent(id, 2));
        await Assert.ThrowsAsync<IOException>(doomed.DrainAsync);
        Assert.Null(await doomed.RowAsync(id));

        await using var next = await doomed.RestartAsync();
        await next.DrainAsync();

        Assert.Equal(2, (await next.RowAsync(id))!.Loans.Count);
        Assert.Equal(0, await next.PendingAsync());
    }

    [Fact]
    public async Task A_crash_after_publishing_and_before_the_delete_delivers_the_same_event_again_and_changes_nothing()
    {
        var doomed = await LibraryHost.StartAsync();
        doomed.Bus.Cut = FaultyBus.Fault.AfterDelivery;
        var written = await doomed.SaveAsync(Books.Lent(id, 2));
        await Assert.ThrowsAsync<IOException>(doomed.DrainAsync);
        Assert.Equal(2, (await doomed.RowAsync(id))!.Loans.Count);
        Assert.Equal(1, await doomed.PendingAsync());

        await using var next = await doomed.RestartAsync();
        await next.DrainAsync();

        Assert.All(next.Bus.Delivered.SelectMany(batch => batch), e => Assert.Equal(written.EventId, e.EventId));
        Assert.Equal(2, (await next.RowAsync(id))!.Loans.Count);
        Assert.Equal(1, (await next.RowAsync(id))!.Version);
        Assert.Equal(0, await next.PendingAsync());
    }

    [Fact]
    public async Task Of_two_relays_one_is_active_and_the_other_takes_over_when_it_is_gone()
    {
        var active = await LibraryHost.StartAsync();
        await active.SaveAsync(Books.Lent(Guid.NewGuid(), 1));
        await active.DrainAsync();
        await using var rival = await active.StartRivalAsync();
        active.Bus.Cut = FaultyBus.Fault.BeforeDelivery;
        await active.SaveAsync(Books.Lent(id, 1));

        await rival.DrainAsync();
        var whileTheOtherLives = rival.Bus.Delivered.Count;
        await active.StopAsync();
        await rival.DrainAsync();

        Assert.Equal(0, whileTheOtherLives);
        Assert.Equal(id, Assert.Single(rival.Bus.Delivered.SelectMany(batch => batch)).Subject);
        Assert.Equal(0, await rival.PendingAsync());
    }

    [Fact]
    public async Task A_commit_wakes_the_relay_without_a_tick_of_the_clock()
    {
        await using var host = await LibraryHost.StartAsync();

        await host.SaveAsync(Books.Lent(id, 1));
        await host.Bus.FirstDelivery.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.NotNull(await host.RowAsync(id));
    }

    [Fact]
    public async Task An_event_that_was_written_past_the_signal_is_found_by_the_poll()
    {
        await using var host = await LibraryHost.StartAsync();
        await using (var db = host.Library())
        {
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO Outbox (EventId, Topic, Type, Subject, Epoch, Version, Data, OccurredAt) VALUES ({Guid.NewGuid()}, 'library.v1', 'library.v1.BookChanged', {id}, 1, 1, {Books.Lent(id, 1).At(1).Data.ToArray()}, 0)");
        }

        await Eventually.TrueAsync(() =>
        {
            host.Clock.Advance(OutboxRelay<LibraryDb>.Poll);
            return Task.FromResult(host.Bus.FirstDelivery.IsCompleted);
        });

        Assert.NotNull(await host.RowAsync(id));
    }

    [Fact]
    public async Task After_a_failure_the_relay_pauses_and_publishes_again_by_itself()
    {
        await using var host = await LibraryHost.StartAsync();
        host.Bus.Cut = FaultyBus.Fault.BeforeDelivery;
        await host.SaveAsync(Books.Lent(id, 1));
        await Assert.ThrowsAsync<IOException>(host.DrainAsync);
        host.Bus.Cut = FaultyBus.Fault.None;

        await Eventually.TrueAsync(() =>
        {
            host.Clock.Advance(OutboxRelay<LibraryDb>.LongestPause);
            return Task.FromResult(host.Bus.FirstDelivery.IsCompleted);
        });

        Assert.NotNull(await host.RowAsync(id));
    }

    [Fact]
    public async Task Batches_hold_the_oldest_events_at_most_500_of_them_and_at_most_1_MiB()
    {
        await using var host = await LibraryHost.StartAsync();
        await using (var db = host.Library())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Outbox.AddRange(Enumerable.Range(0, 501).Select(n => Event(Books.Lent(Guid.NewGuid(), 1))));
            await db.SaveChangesAsync();
            db.Outbox.AddRange(Enumerable.Range(0, 3).Select(n => Event(new BookState { Id = Guid.NewGuid().ToString(), Title = new string('a', 600_000) })));
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        await host.DrainAsync();

        var batches = host.Bus.Delivered.ToList();
        Assert.Equal([500, 2, 1, 1], batches.Select(batch => batch.Count));
        Assert.Equal(0, await host.PendingAsync());
    }

    [Fact]
    public async Task Where_a_consumer_is_not_hosted_events_are_kept_and_readiness_says_so()
    {
        await using var alone = await LibraryHost.StartAsync(withDesk: false);
        await alone.SaveAsync(Books.Lent(id, 1));
        await alone.SaveAsync(Books.Lent(id, 2));

        await alone.DrainAsync();
        var objections = await alone.Services.GetRequiredService<Readiness>().ObjectionsAsync(CancellationToken.None);

        Assert.Equal("keeps 2 events: not every consumer runs here", objections["library-outbox"]);
        Assert.Equal(2, await alone.PendingAsync());
        Assert.Empty(alone.Bus.Delivered);
    }

    [Fact]
    public async Task A_monitor_sees_how_many_events_wait_and_for_how_long()
    {
        await using var alone = await LibraryHost.StartAsync(withDesk: false);
        using var depth = new Measured(alone, "messaging.outbox.depth");
        using var age = new Measured(alone, "messaging.outbox.age");
        await alone.SaveAsync(Books.Lent(id, 1));
        alone.Clock.Advance(TimeSpan.FromSeconds(90));
        await alone.SaveAsync(Books.Lent(id, 2));

        depth.Read();
        age.Read();

        Assert.Equal((2, 90), (depth.Sum, age.Sum));
    }

    [Fact]
    public async Task What_was_kept_is_delivered_once_every_consumer_is_hosted()
    {
        var alone = await LibraryHost.StartAsync(withDesk: false);
        await alone.SaveAsync(Books.Lent(id, 2));

        await using var together = await alone.RestartAsync();
        await together.DrainAsync();

        Assert.Equal(2, (await together.RowAsync(id))!.Loans.Count);
        Assert.Empty(await together.Services.GetRequiredService<Readiness>().ObjectionsAsync(CancellationToken.None));
    }

    private static OutboxMessage Event(BookState state) =>
        OutboxMessage.For(new BookChanged { Book = state }, Guid.Parse(state.Id), 1, Books.Moment);
}
