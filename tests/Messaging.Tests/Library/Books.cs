using Google.Protobuf;

namespace WorkforcePlatform.Messaging.Tests.Library;

/// <summary>Books and events for tests to be about.</summary>
internal static class Books
{
    public static readonly DateTimeOffset Moment = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>A book that was lent on the first so many days of March.</summary>
    public static BookState Lent(Guid id, int loans, string shelf = "A") => new()
    {
        Id = id.ToString(),
        Title = "Silas Marner",
        Shelf = shelf,
        Loans = { Enumerable.Range(1, loans).Select(day => new LoanState { Id = LoanId(id, day).ToString(), LentOn = $"2026-03-{day:00}" }) },
    };

    /// <summary>A state that the desk can not apply.</summary>
    public static BookState Poison(Guid id) => new() { Id = id.ToString(), Title = "Poison", Loans = { new LoanState { Id = id.ToString(), LentOn = "soon" } } };

    /// <summary>The event of a state at a version, with an id of its own.</summary>
    public static EventEnvelope At(this BookState state, long version, long epoch = 1) =>
        EventOf(new BookChanged { Book = state }, Guid.Parse(state.Id), version, epoch);

    public static EventEnvelope EventOf(IMessage message, Guid subject, long version, long epoch = 1) =>
        OutboxMessage.For(message, subject, version, Moment).ToEnvelope() with { At = new StateVersion(epoch, version) };

    // The same loan keeps its id from state to state.
    private static Guid LoanId(Guid book, int day)
    {
        var bytes = book.ToByteArray();
        bytes[0] ^= (byte)day;
        return new Guid(bytes);
    }
}
