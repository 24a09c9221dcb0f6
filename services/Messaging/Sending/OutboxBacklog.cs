namespace WorkforcePlatform.Messaging.Sending;

/// <summary>What waits in one outbox.</summary>
/// <param name="Pending">Events not yet acknowledged by every consumer.</param>
/// <param name="Oldest">When the first of them was written, or null when none waits.</param>
public sealed record OutboxBacklog(int Pending, DateTimeOffset? Oldest);
