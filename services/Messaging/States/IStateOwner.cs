using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.Messaging.States;

/// <summary>A hosted service's current states, for those who copy them.</summary>
internal interface IStateOwner
{
    bool Owns(string type);

    /// <summary>The next states with the owner's epoch filled in. Fewer than asked for means the end.</summary>
    Task<IReadOnlyList<StateEnvelope>> ListAsync(string type, string after, int size, CancellationToken ct);
}
