namespace WorkforcePlatform.ServiceDefaults.Auditing;

/// <summary>
/// One line of the audit log: who did what to which thing, when and why, and what it was before and after. Written in the transaction
/// of what it tells of, without a place in the chain; the sealer gives it one soon after.
/// </summary>
[NotAudited("It is the audit log.")]
public sealed class AuditEntry
{
    /// <summary>In the order of writing. Set by the database.</summary>
    public long Id { get; private init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The token's subject, or system:&lt;service&gt;.</summary>
    public required string Subject { get; init; }

    /// <summary>Their name when it happened. Empty where no token said it.</summary>
    public string Name { get; init; } = "";

    public required string Role { get; init; }

    /// <summary>The RPC by its name, for example RevokeUser, or the job.</summary>
    public required string Action { get; init; }

    /// <summary>What kind of thing, in words, for example "user".</summary>
    public required string Kind { get; init; }

    /// <summary>Which one, by the key that people know. Of an answer: every child's and matter's reference in it, parted by spaces.</summary>
    public required string Key { get; init; }

    /// <summary>The reason given. Empty where none was asked for.</summary>
    public string Why { get; init; } = "";

    /// <summary>The import and file it was part of. Empty otherwise.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The fields that differ, as a JSON object of texts; null where there was nothing before.</summary>
    public string? Before { get; init; }

    /// <summary>The same after; null where nothing is left.</summary>
    public string? After { get; init; }

    /// <summary>The place in the chain, from 1. Null until sealed.</summary>
    public long? Number { get; private init; }

    /// <summary>The hash of the entry before in the chain.</summary>
    public byte[]? Previous { get; private init; }

    /// <summary>See <see cref="AuditSeal"/>.</summary>
    public byte[]? Hash { get; private init; }

    public DateTimeOffset? SealedAt { get; private init; }
}
