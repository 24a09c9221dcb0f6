using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging.Tests.Library;

namespace WorkforcePlatform.Messaging.Tests.Operations;

public sealed class FirstFillTests
{
    [Fact]
    public async Task A_desk_that_opens_beside_a_library_in_use_is_told_of_every_book_and_derives_from_it()
    {
        var folder = Directory.CreateTempSubdirectory("library").FullName;
        var before = await LibraryHost.StartAsync(folder, withDesk: false);
        await before.SaveAsync(Books.Lent(Guid.NewGuid(), 2));
        await before.SaveAsync(Books.Lent(Guid.NewGuid(), 1));
        await using (var library = before.Library())
        {
            await library.Outbox.ExecuteDeleteAsync();
        }

        await before.StopAsync();
        await using var host = await LibraryHost.StartAsync(folder);

        await using var desk = host.Desk();
        Assert.Equal(2, await desk.Books.CountAsync());
        Assert.Equal(3, await desk.Shelves.SumAsync(shelf => shelf.Loans));
    }

    [Fact]
    public async Task A_desk_that_has_books_waits_for_events()
    {
        var (known, lost) = (Guid.NewGuid(), Guid.NewGuid());
        var before = await LibraryHost.StartAsync();
        await before.SaveAsync(Books.Lent(known, 1));
        await before.SaveAsync(Books.Lent(lost, 1));
        await before.DrainAsync();
        await using (var desk = before.Desk())
        {
            await desk.Books.Where(book => book.Id == lost).ExecuteDeleteAsync();
        }

        await using var host = await before.RestartAsync();

        Assert.NotNull(await host.RowAsync(known));
        Assert.Null(await host.RowAsync(lost));
    }
}
