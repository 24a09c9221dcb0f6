namespace WorkforcePlatform.Legal.Matters;

/// <summary>Something a court told a party to do. Only its <see cref="Matter"/> changes it; withdrawn or entered in error, it is voided and keeps its id.</summary>
public sealed class Direction
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Moment DueAt { get; init; }
    public required string Party { get; init; }
    public required string What { get; init; }
    public Moment? DoneAt { get; private set; }
    public bool Voided { get; private set; }

    internal void Done(Moment? at) => DoneAt = at;

    internal void Void() => Voided = true;
}
