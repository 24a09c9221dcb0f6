using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging.Tests.Library;

namespace WorkforcePlatform.Messaging.Tests.Sending;

public sealed class OutboxTests
{
    [Fact]
    public async Task An_event_keeps_its_id_version_time_and_trace_from_the_outbox_to_the_consumer()
    {
        await using var host = await LibraryHost.StartAsync();
        using var call = new Activity("call").SetIdFormat(ActivityIdFormat.W3C).Start();

        var written = await host.SaveAsync(Books.Lent(Guid.NewGuid(), 1));
        await host.DrainAsync();

        var received = Assert.Single(Assert.Single(host.Bus.Delivered));
        Assert.Equal(written.EventId, received.EventId);
        Assert.Equal(new StateVersion(1, 1), received.At);
        Assert.Equal(("library.v1", "library.v1.BookChanged"), (received.Topic, received.Type));
        Assert.Equal(host.Clock.GetUtcNow(), received.OccurredAt);
        Assert.Equal(call.Id, received.TraceParent);
    }

    [Fact]
    public async Task A_change_that_is_rolled_back_leaves_no_event()
    {
        await using var host = await LibraryHost.StartAsync();
        await using var db = host.Library();
        await using (await db.Database.BeginTransactionAsync())
        {
            db.Outbox.Add(OutboxMessage.For(new BookChanged(), Guid.NewGuid(), 1, Books.Moment));
            await db.SaveChangesAsync();
        }

        await host.DrainAsync();

        Assert.Equal(0, await host.PendingAsync());
        Assert.Empty(host.Bus.Delivered);
    }

    [Fact]
    public async Task Events_are_stamped_with_the_epoch_that_the_database_is_in()
    {
        await using var host = await LibraryHost.StartAsync();
        await using (var db = host.Library())
        {
            (await db.Epochs.SingleAsync()).Raise(Books.Moment);
            await db.SaveChangesAsync();
        }

        var written = await host.SaveAsync(Books.Lent(Guid.NewGuid(), 1));

        Assert.Equal(Books.Moment.ToUnixTimeMilliseconds(), written.Epoch);
    }

    [Fact]
    public void Two_restores_of_the_same_backup_are_two_epochs()
    {
        var (first, second) = (new OwnerEpoch(), new OwnerEpoch());

        first.Raise(Books.Moment);
        second.Raise(Books.Moment.AddMinutes(1));

        Assert.True(second.Value > first.Value);
    }

    [Fact]
    public void The_epoch_counts_before_the_version()
    {
        Assert.True(new StateVersion(2, 1) > new StateVersion(1, 9));
        Assert.True(new StateVersion(1, 2) > new StateVersion(1, 1));
        Assert.True(new StateVersion(1, 1) >= new StateVersion(1, 1));
    }
}
