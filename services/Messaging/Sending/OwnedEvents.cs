namespace WorkforcePlatform.Messaging.Sending;

/// <summary>What a hosted service publishes: as registered, fixed once the host is built.</summary>
internal sealed class OwnedEvents<TDb>(string service)
    where TDb : MessagingDb
{
    public string Service { get; } = service;

    /// <summary>Event type to the type of its <see cref="IStateSource"/>.</summary>
    public Dictionary<string, Type> Sources { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Consumers { get; } = new(StringComparer.Ordinal);
}
