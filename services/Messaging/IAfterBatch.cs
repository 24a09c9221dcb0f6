namespace WorkforcePlatform.Messaging;

/// <summary>
/// Recomputes what is derived from projected rows, in the transaction that changed them.
/// It must recompute from facts and never add to what is there: the same rows may come twice.
/// </summary>
public interface IAfterBatch<in TDb>
    where TDb : MessagingDb
{
    /// <param name="db">The rows' new state is already written, so queries see it. Changes made here are saved by the caller.</param>
    /// <param name="changedRowsBeforeAndAfter">
    /// Each changed row twice: as it was (a copy, unless it is new) and as it is (unless it is dropped).
    /// </param>
    /// <param name="ct">Ends the work.</param>
    Task ApplyAsync(TDb db, IReadOnlyList<object> changedRowsBeforeAndAfter, CancellationToken ct);
}
