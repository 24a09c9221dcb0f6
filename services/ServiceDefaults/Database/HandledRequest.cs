using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.ServiceDefaults.Database;

/// <summary>What a create answered to a request id, kept so that a repeat within 24 hours gets the same answer.</summary>
[NotAudited("It repeats the answer to a change that has an entry of its own.")]
public sealed class HandledRequest
{
    /// <summary>Subject, method and request id together: one caller's ids never meet another's.</summary>
    public required string Key { get; init; }

    public required byte[] Response { get; init; }

    public required DateTimeOffset HandledAt { get; init; }
}
