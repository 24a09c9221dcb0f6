using System.Collections.Concurrent;

namespace WorkforcePlatform.Messaging.Sending;

/// <summary>One signal for each database of the process.</summary>
internal sealed class OutboxSignals
{
    private readonly ConcurrentDictionary<Type, OutboxSignal> byDatabase = new();

    public OutboxSignal Of(Type database) => byDatabase.GetOrAdd(database, _ => new OutboxSignal());
}
