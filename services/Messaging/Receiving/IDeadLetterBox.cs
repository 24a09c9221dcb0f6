namespace WorkforcePlatform.Messaging.Receiving;

/// <summary>What a hosted service received and could not apply.</summary>
internal interface IDeadLetterBox
{
    string Service { get; }

    Task<int> CountAsync(CancellationToken ct);

    /// <summary>The next letters, oldest first, after the given one or with it.</summary>
    Task<IReadOnlyList<DeadLetter>> ListAsync(DateTimeOffset time, Guid id, bool including, int size, CancellationToken ct);

    /// <summary>Applies a letter again. Throws NotFound, or FailedPrecondition (STILL_FAILING).</summary>
    Task<DeadLetter> RetryAsync(Guid eventId, CancellationToken ct);

    /// <summary>Gives a letter up, and keeps on record who did and why.</summary>
    Task<DeadLetter> DropAsync(Guid eventId, string by, string reason, CancellationToken ct);
}
