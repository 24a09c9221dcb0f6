using Google.Protobuf;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Messaging.Sending;

namespace WorkforcePlatform.Messaging;

/// <summary>Says what a service publishes, where its current states are read, and who listens.</summary>
public sealed class EventOwnerBuilder<TDb>
    where TDb : MessagingDb
{
    private readonly IServiceCollection services;
    private readonly OwnedEvents<TDb> owner;

    internal EventOwnerBuilder(IServiceCollection services, OwnedEvents<TDb> owner)
    {
        this.services = services;
        this.owner = owner;
    }

    /// <summary>Current states of this event type come from a source, made anew in the scope of each call.</summary>
    public EventOwnerBuilder<TDb> States<TMessage, TSource>()
        where TMessage : IMessage<TMessage>, new()
        where TSource : class, IStateSource
    {
        services.AddScoped<TSource>();
        owner.Sources.Add(new TMessage().Descriptor.FullName, typeof(TSource));
        return this;
    }

    /// <summary>The services that keep something from these events. Nothing is published until all of them can have it.</summary>
    public EventOwnerBuilder<TDb> ConsumedBy(params string[] consumers)
    {
        owner.Consumers.UnionWith(consumers);
        return this;
    }
}
