using System.Globalization;

namespace WorkforcePlatform.Messaging.Tests.Library;

/// <summary>A loan whose day can not be read makes it throw: the poison of these tests.</summary>
public sealed class BookProjection : Projection<BookChanged, BookRow>
{
    public override Guid IdOf(BookChanged message) => Guid.Parse(message.Book.Id);

    public override void Apply(BookChanged message, BookRow row)
    {
        row.Title = message.Book.Title;
        row.Shelf = message.Book.Shelf;
        row.Loans.Clear();
        row.Loans.AddRange(message.Book.Loans.Select(loan => new LoanRow
        {
            Id = Guid.Parse(loan.Id),
            LentOn = DateOnly.ParseExact(loan.LentOn, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        }));
    }
}
