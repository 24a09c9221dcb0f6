using Google.Protobuf;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Messaging.Receiving;

namespace WorkforcePlatform.Messaging;

/// <summary>Says which rows a service keeps from other services' events, and what it derives from them.</summary>
public sealed class EventConsumerBuilder<TDb>
    where TDb : MessagingDb
{
    private readonly IServiceCollection services;
    private readonly ConsumedEvents<TDb> consumed;

    internal EventConsumerBuilder(IServiceCollection services, ConsumedEvents<TDb> consumed)
    {
        this.services = services;
        this.consumed = consumed;
    }

    /// <summary>One row for each aggregate of this event type.</summary>
    public EventConsumerBuilder<TDb> Projects<TMessage, TRow, TProjection>()
        where TMessage : IMessage<TMessage>, new()
        where TRow : class, IProjectedRow, new()
        where TProjection : Projection<TMessage, TRow>, new()
    {
        consumed.Projections.Add(new ProjectedType<TDb, TMessage, TRow>(new TProjection()));
        return this;
    }

    /// <summary>Runs in the transaction of every batch that changed a row, in the order of registration.</summary>
    public EventConsumerBuilder<TDb> After<TAfter>()
        where TAfter : class, IAfterBatch<TDb>
    {
        services.AddScoped<TAfter>();
        consumed.AfterBatch.Add(typeof(TAfter));
        return this;
    }

    /// <summary>Takes part in verify, beside the projections themselves.</summary>
    public EventConsumerBuilder<TDb> Checks<TCheck>()
        where TCheck : class, IDerivedCheck
    {
        services.AddScoped<TCheck>();
        consumed.DerivedChecks.Add(typeof(TCheck));
        return this;
    }
}
