using Grpc.Core;
using WorkforcePlatform.Messaging.Tests.Library;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Messaging.Tests.Receiving;

public sealed class DeadLetterTests : IAsyncLifetime
{
    private readonly Guid id = Guid.CreateVersion7();
    private LibraryHost host = null!;

    private OperationsService.OperationsServiceClient Operations => host.As<OperationsService.OperationsServiceClient>(Roles.Administrator);

    public async Task InitializeAsync() => host = await LibraryHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task What_can_not_be_applied_is_put_aside_and_the_rest_of_the_batch_and_what_comes_later_flows()
    {
        var (before, after, later) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await host.SaveAsync(Books.Lent(before, 1));
        await host.SaveAsync(Books.Poison(id));
        await host.SaveAsync(Books.Lent(after, 1));
        await host.DrainAsync();
        await host.SaveAsync(Books.Lent(later, 1));
        await host.DrainAsync();

        Assert.NotNull(await host.RowAsync(before));
        Assert.NotNull(await host.RowAsync(after));
        Assert.NotNull(await host.RowAsync(later));
        Assert.Equal(0, await host.PendingAsync());
        var letter = Assert.Single(await host.DeadLettersAsync());
        Assert.Equal((id, 1L), (letter.Subject, letter.Version));
    }

    [Fact]
    public async Task A_reason_quotes_nothing_of_the_event()
    {
        await host.DeliverAsync(Books.Poison(id).At(1));

        var letter = Assert.Single(await host.DeadLettersAsync());
        Assert.Contains("FormatException", letter.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("soon", letter.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_event_leaves_nothing_behind_of_its_own_transaction()
    {
        await host.DeliverAsync(Books.Lent(id, 2).At(1));

        await host.DeliverAsync(Books.Poison(id).At(2));

        var row = await host.RowAsync(id);
        Assert.Equal(("Silas Marner", 1, 2), (row!.Title, row.Version, row.Loans.Count));
    }

    [Fact]
    public async Task A_newer_version_of_the_same_book_clears_it()
    {
        await host.DeliverAsync(Books.Poison(id).At(1));

        await host.DeliverAsync(Books.Lent(id, 2).At(2));

        Assert.Empty(await host.DeadLettersAsync());
        Assert.Equal(2, (await host.RowAsync(id))!.Version);
    }

    [Fact]
    public async Task One_that_comes_after_a_newer_version_is_not_kept()
    {
        await host.DeliverAsync(Books.Lent(id, 2).At(2));

        await host.DeliverAsync(Books.Poison(id).At(1));

        Assert.Empty(await host.DeadLettersAsync());
    }

    [Fact]
    public async Task A_repeated_one_is_kept_once()
    {
        var poison = Books.Poison(id).At(1);

        await host.DeliverAsync(poison);
        await host.DeliverAsync(poison);

        Assert.Equal(poison.EventId, Assert.Single(await host.DeadLettersAsync()).EventId);
    }

    [Fact]
    public async Task An_event_whose_subject_is_not_its_books_is_put_aside()
    {
        await host.DeliverAsync(Books.Lent(id, 1).At(1) with { Subject = Guid.NewGuid() });

        Assert.Contains("subject", Assert.Single(await host.DeadLettersAsync()).Reason, StringComparison.Ordinal);
        Assert.Null(await host.RowAsync(id));
    }

    [Fact]
    public async Task A_retry_that_fails_again_says_why_and_keeps_it()
    {
        var poison = Books.Poison(id).At(1);
        await host.DeliverAsync(poison);

        var refusal = await Assert.ThrowsAsync<RpcException>(async () =>
            await Operations.RetryDeadLetterAsync(new() { Service = "desk", EventId = poison.EventId.ToString() }));

        Assert.Equal(StatusCode.FailedPrecondition, refusal.StatusCode);
        Assert.Equal("STILL_FAILING", refusal.Trailers.GetValue(RefusalTrailers.Reason));
        Assert.Single(await host.DeadLettersAsync());
    }

    [Fact]
    public async Task A_retry_that_succeeds_applies_it_and_clears_it()
    {
        var message = Books.Lent(id, 3).At(4);
        await using (var db = host.Desk())
        {
            db.DeadLetters.Add(DeadLetter.For(message, "The disk was full.", Books.Moment));
            await db.SaveChangesAsync();
        }

        var retried = await Operations.RetryDeadLetterAsync(new() { Service = "desk", EventId = message.EventId.ToString() });

        Assert.Equal(4, retried.Version);
        Assert.Equal(3, (await host.RowAsync(id))!.Loans.Count);
        Assert.Empty(await host.DeadLettersAsync());
    }

    [Fact]
    public async Task A_dropped_one_is_listed_no_more_and_the_record_says_who_and_why()
    {
        var poison = Books.Poison(id).At(1);
        await host.DeliverAsync(poison);

        await Operations.DropDeadLetterAsync(new() { Service = "desk", EventId = poison.EventId.ToString(), Reason = "Entered in error." });
        await host.DeliverAsync(poison);

        Assert.Empty((await Operations.ListDeadLettersAsync(new())).DeadLetters);
        var kept = Assert.Single(await host.DeadLettersAsync());
        Assert.Equal(("test-administrator", "Entered in error."), (kept.DroppedBy, kept.DropReason));
    }

    [Fact]
    public async Task They_are_listed_oldest_first_a_page_at_a_time()
    {
        var poisons = Enumerable.Range(0, 3).Select(_ => Books.Poison(Guid.NewGuid()).At(1)).ToList();
        foreach (var poison in poisons)
        {
            await host.DeliverAsync(poison);
            host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var first = await Operations.ListDeadLettersAsync(new() { PageSize = 2 });
        var rest = await Operations.ListDeadLettersAsync(new() { PageSize = 2, PageToken = first.NextPageToken });

        Assert.Equal(poisons.Select(p => p.EventId.ToString()), first.DeadLetters.Concat(rest.DeadLetters).Select(l => l.EventId));
        Assert.Equal("", rest.NextPageToken);
    }

    [Fact]
    public async Task The_backlog_counts_what_waits_and_what_was_put_aside()
    {
        await host.DeliverAsync(Books.Poison(id).At(1));
        host.Bus.Cut = FaultyBus.Fault.BeforeDelivery;
        await host.SaveAsync(Books.Lent(Guid.NewGuid(), 1));

        var backlog = await Operations.GetBacklogAsync(new());

        var (desk, library) = (backlog.Services[0], backlog.Services[1]);
        Assert.Equal(("desk", 1, 0), (desk.Service, desk.DeadLetters, desk.OutboxPending));
        Assert.Equal(("library", 0, 1, true), (library.Service, library.DeadLetters, library.OutboxPending, library.RelayRunning));
        Assert.Equal(host.Clock.GetUtcNow(), library.OldestPendingTime.ToDateTimeOffset());
    }

    [Fact]
    public async Task Only_administrators_and_services_may_ask()
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(async () =>
            await host.As<OperationsService.OperationsServiceClient>(Roles.Manager).ListDeadLettersAsync(new()));

        Assert.Equal(StatusCode.PermissionDenied, refusal.StatusCode);
    }
}
