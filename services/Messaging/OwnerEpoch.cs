using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Messaging;

/// <summary>The single row that says which life of the database this is. A restore from a backup starts a new one.</summary>
[NotAudited("It is raised by a restore alone, which every event then says.")]
public sealed class OwnerEpoch
{
    public int Id { get; private init; } = 1;

    public long Value { get; private set; } = 1;

    /// <summary>
    /// Starts a new epoch. The clock is part of it because the same backup may be restored twice:
    /// counting up from what the backup holds would give both lives the same number.
    /// </summary>
    public void Raise(DateTimeOffset now) => Value = Math.Max(Value + 1, now.ToUnixTimeMilliseconds());
}
