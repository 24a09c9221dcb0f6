using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.Messaging.Tests.Library;

public sealed class ShelfCheck(DeskDb db) : IDerivedCheck
{
    public string Name => "shelves";

    public async Task<ProjectionCheck> CheckAsync(CancellationToken ct)
    {
        var books = await db.Books.AsNoTracking().ToListAsync(ct);
        var shelves = await db.Shelves.AsNoTracking().ToListAsync(ct);
        var wrong = shelves.Where(s => s.Loans != books.Where(b => b.Shelf == s.Shelf).Sum(b => b.Loans.Count)).ToList();
        return new ProjectionCheck { Compared = shelves.Count, Different = wrong.Count, Examples = { wrong.Select(s => s.Shelf) } };
    }
}
