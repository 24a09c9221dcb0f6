using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.Messaging.Tests.Library;

/// <summary>Counts again, from the rows, the loans of every shelf that a changed book stands or stood on.</summary>
public sealed class ShelfLoans : IAfterBatch<DeskDb>
{
    public async Task ApplyAsync(DeskDb db, IReadOnlyList<object> changedRowsBeforeAndAfter, CancellationToken ct)
    {
        foreach (var name in changedRowsBeforeAndAfter.OfType<BookRow>().Select(b => b.Shelf).Distinct())
        {
            var shelf = await db.Shelves.FindAsync([name], ct) ?? db.Shelves.Add(new ShelfRow { Shelf = name }).Entity;
            shelf.Loans = await db.Books.Where(b => b.Shelf == name).SumAsync(b => b.Loans.Count, ct);
        }
    }
}
