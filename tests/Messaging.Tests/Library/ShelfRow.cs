namespace WorkforcePlatform.Messaging.Tests.Library;

/// <summary>Derived: how many loans the books of a shelf have had.</summary>
public sealed class ShelfRow
{
    public required string Shelf { get; init; }

    public int Loans { get; set; }
}
