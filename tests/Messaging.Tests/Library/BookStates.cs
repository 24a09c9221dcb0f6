using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.Messaging.Tests.Library;

public sealed class BookStates(LibraryDb db) : IStateSource
{
    public async Task<IReadOnlyList<StateEnvelope>> ListAsync(string after, int size, CancellationToken ct)
    {
        var last = after.Length == 0 ? Guid.Empty : Guid.Parse(after);
        var books = await db.Books.AsNoTracking().Where(b => b.Id > last).OrderBy(b => b.Id).Take(size).ToListAsync(ct);
        return books.ConvertAll(b => StateEnvelopes.For(new BookChanged { Book = BookState.Parser.ParseFrom(b.State) }, b.Id, b.Version));
    }
}
