using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Messaging.Tests.Library;

namespace WorkforcePlatform.Messaging.Tests;

/// <summary>How many books the desk knows, kept by day.</summary>
public sealed class KeptReadingsTests : IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly DateOnly Tuesday = new(2026, 3, 3);

    private readonly List<DateOnly> read = [];
    private LibraryHost host = null!;
    private KeptReadings<DeskDb, int> books = null!;

    public async Task InitializeAsync()
    {
        host = await LibraryHost.StartAsync();
        books = Reading(Task.CompletedTask, days: 2);
    }

    public async Task DisposeAsync()
    {
        books.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_day_is_read_once_while_nothing_changes()
    {
        await books.ReadAsync(Monday, CancellationToken.None);
        await books.ReadAsync(Tuesday, CancellationToken.None);
        await books.ReadAsync(Monday, CancellationToken.None);

        Assert.Equal([Monday, Tuesday], read);
    }

    [Fact]
    public async Task What_an_event_brought_is_in_the_next_reading()
    {
        var before = await books.ReadAsync(Monday, CancellationToken.None);

        await host.DeliverAsync(Books.Lent(Guid.NewGuid(), 1).At(1));

        Assert.Equal((0, 1), (before, await books.ReadAsync(Monday, CancellationToken.None)));
    }

    [Fact]
    public async Task What_the_service_itself_records_with_an_event_is_in_the_next_reading()
    {
        using var own = new KeptReadings<LibraryDb, int>(
            host.Services.GetRequiredService<IDbContextFactory<LibraryDb>>(), days: 1, (db, _, ct) => db.Books.CountAsync(ct));
        var before = await own.ReadAsync(Monday, CancellationToken.None);

        await host.SaveAsync(Books.Lent(Guid.NewGuid(), 1));

        Assert.Equal((0, 1), (before, await own.ReadAsync(Monday, CancellationToken.None)));
    }

    [Fact]
    public async Task No_more_days_are_kept_than_asked_for()
    {
        foreach (var day in new[] { Monday, Tuesday, Tuesday.AddDays(1), Monday })
        {
            await books.ReadAsync(day, CancellationToken.None);
        }

        Assert.Equal([Monday, Tuesday, Tuesday.AddDays(1), Monday], read);
    }

    [Fact]
    public async Task A_reading_that_its_caller_gave_up_is_finished_for_the_next()
    {
        var release = new TaskCompletionSource();
        using var slow = Reading(release.Task, days: 1);
        using var impatient = new CancellationTokenSource();
        var first = slow.ReadAsync(Monday, impatient.Token);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        var next = slow.ReadAsync(Monday, CancellationToken.None);
        release.SetResult();

        Assert.Equal(0, await next);
        Assert.Single(read);
    }

    private KeptReadings<DeskDb, int> Reading(Task until, int days) => new(
        host.Services.GetRequiredService<IDbContextFactory<DeskDb>>(),
        days,
        async (db, day, ct) =>
        {
            read.Add(day);
            await until;
            return await db.Books.CountAsync(ct);
        });
}
