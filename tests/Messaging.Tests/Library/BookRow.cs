namespace WorkforcePlatform.Messaging.Tests.Library;

/// <summary>The consumer's copy of a book.</summary>
public sealed class BookRow : IProjectedRow
{
    public Guid Id { get; set; }

    public long Epoch { get; set; }

    public long Version { get; set; }

    public string Title { get; set; } = "";

    public string Shelf { get; set; } = "";

    public List<LoanRow> Loans { get; set; } = [];
}
