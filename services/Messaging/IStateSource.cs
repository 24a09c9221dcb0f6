using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.Messaging;

/// <summary>An owner's current states of one event type, read from its own tables.</summary>
public interface IStateSource
{
    /// <summary>
    /// The next states in the order of their subjects, made with <see cref="StateEnvelopes.For"/>.
    /// Fewer than asked for means the end. The caller fills in the epoch.
    /// </summary>
    /// <param name="after">The last subject of the page before, or empty for the first page.</param>
    /// <param name="size">How many at most.</param>
    /// <param name="ct">Ends the work.</param>
    Task<IReadOnlyList<StateEnvelope>> ListAsync(string after, int size, CancellationToken ct);
}
