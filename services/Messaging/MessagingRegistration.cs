using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Messaging.Receiving;
using WorkforcePlatform.Messaging.Sending;

namespace WorkforcePlatform.Messaging;

/// <summary>How a service says which events it owns and which it listens to.</summary>
public static class MessagingRegistration
{
    /// <summary>
    /// The service publishes events from the outbox in <typeparamref name="TDb"/>. Its relay runs where every service
    /// named by <see cref="EventOwnerBuilder{TDb}.ConsumedBy"/> is hosted; elsewhere the outbox is kept.
    /// </summary>
    public static EventOwnerBuilder<TDb> AddEventOwner<TDb>(this IServiceCollection services, string service)
        where TDb : MessagingDb
    {
        var owner = new OwnedEvents<TDb>(service);
        services.AddSingleton(owner);
        return new EventOwnerBuilder<TDb>(services, owner);
    }

    /// <summary>The service keeps rows in <typeparamref name="TDb"/> that are made from other services' events.</summary>
    public static EventConsumerBuilder<TDb> AddEventConsumer<TDb>(this IServiceCollection services, string service)
        where TDb : MessagingDb
    {
        var consumed = new ConsumedEvents<TDb>(service);
        services.AddSingleton(consumed);
        return new EventConsumerBuilder<TDb>(services, consumed);
    }
}
