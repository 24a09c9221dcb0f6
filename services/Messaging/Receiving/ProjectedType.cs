namespace WorkforcePlatform.Messaging.Receiving;

/// <summary>One event type as one consumer keeps it.</summary>
internal abstract class ProjectedType<TDb>(string type)
    where TDb : MessagingDb
{
    /// <summary>The event type, for example workforce.v1.PostChanged.</summary>
    public string Type { get; } = type;

    /// <summary>
    /// Applies what is newer than the stored rows; with <paramref name="again"/> also what is equally new. Does not save.
    /// Returns how many rows it changed.
    /// </summary>
    /// <param name="db">The consumer's database.</param>
    /// <param name="events">Events of this type, in any order.</param>
    /// <param name="again">Equally new states are written again: rebuild and retry repair, delivery does not.</param>
    /// <param name="changed">If given, receives the changed rows, before and after.</param>
    /// <param name="ct">Ends the work.</param>
    public abstract Task<int> ApplyAsync(
        TDb db, IReadOnlyList<EventEnvelope> events, bool again, List<object>? changed, CancellationToken ct);

    /// <summary>How new the stored row of this aggregate is, or null if there is none.</summary>
    public abstract Task<StateVersion?> StoredAsync(TDb db, Guid id, CancellationToken ct);

    /// <summary>Marks stored rows with these ids for removal and returns them. Does not save.</summary>
    public abstract Task<List<object>> RemoveAsync(TDb db, IReadOnlyList<Guid> ids, CancellationToken ct);

    /// <summary>
    /// Makes each state into a row and compares it with the stored one; returns the ids that differ, and in what. Writes nothing.
    /// </summary>
    public abstract Task<List<(Guid Id, string Difference)>> CompareAsync(TDb db, IReadOnlyList<EventEnvelope> states, CancellationToken ct);

    /// <summary>False where nothing was ever kept.</summary>
    public abstract Task<bool> AnyAsync(TDb db, CancellationToken ct);

    public abstract Task<HashSet<Guid>> StoredIdsAsync(TDb db, CancellationToken ct);
}
