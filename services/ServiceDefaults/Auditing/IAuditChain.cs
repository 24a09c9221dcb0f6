using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.ServiceDefaults.Auditing;

/// <summary>One chain of one service that this process hosts.</summary>
internal interface IAuditChain
{
    string Service { get; }

    AuditLog Log { get; }

    /// <summary>Gives every entry that waits its place. Returns how many.</summary>
    Task<int> SealAsync(CancellationToken ct);

    /// <summary>Reads the whole chain and writes nothing.</summary>
    Task<AuditCheck> CheckAsync(CancellationToken ct);

    /// <summary>Newest first, from before a place on.</summary>
    Task<IReadOnlyList<AuditEntry>> ListAsync(AuditQuery query, (DateTimeOffset At, long Id)? before, int size, CancellationToken ct);

    /// <summary>Removes sealed entries from the beginning of the chain that were written before; keeps the last one's hash as the new beginning.</summary>
    Task<long> RemoveBeforeAsync(DateTimeOffset time, CancellationToken ct);
}
