using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WorkforcePlatform.Messaging.Operations;
using WorkforcePlatform.Messaging.Receiving;
using WorkforcePlatform.Messaging.Sending;
using WorkforcePlatform.Messaging.States;
using WorkforcePlatform.ServiceDefaults.Health;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Messaging;

/// <summary>How a process carries events, and how a service says which events it owns and which it listens to.</summary>
public static class MessagingRegistration
{
    /// <summary>The in-process bus, its dispatcher and metrics. Call once a process, and <see cref="MapMessaging"/> once too.</summary>
    public static WebApplicationBuilder AddMessaging(this WebApplicationBuilder builder)
    {
        builder.Services.AddMessaging();
        return builder;
    }

    /// <summary>The state feed, the operator's questions and imports, for every service that the process hosts. Call once a process.</summary>
    public static WebApplication MapMessaging(this WebApplication app)
    {
        app.MapGrpcService<StateFeedService>();
        app.MapGrpcService<OperationsService>();
        app.MapImports();
        app.Services.GetRequiredService<OutboxMetrics>();
        return app;
    }

    /// <summary>
    /// The service publishes events from the outbox in <typeparamref name="TDb"/>. Its relay runs where every service
    /// named by <see cref="EventOwnerBuilder{TDb}.ConsumedBy"/> is hosted; elsewhere the outbox is kept.
    /// </summary>
    public static EventOwnerBuilder<TDb> AddEventOwner<TDb>(this IServiceCollection services, string service)
        where TDb : MessagingDb
    {
        var owned = new OwnedEvents<TDb>(service);
        services.AddSingleton(owned);
        services.AddSingleton<OutboxRelay<TDb>>();
        services.AddSingleton<IOutboxRelay>(provider => provider.GetRequiredService<OutboxRelay<TDb>>());
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<OutboxRelay<TDb>>());
        services.AddSingleton<IStateOwner, StateOwner<TDb>>();
        services.AddSingleton<IReadinessCheck>(provider => new OutboxReadiness(provider.GetRequiredService<OutboxRelay<TDb>>()));
        return new EventOwnerBuilder<TDb>(services, owned);
    }

    /// <summary>The service keeps rows in <typeparamref name="TDb"/> that are made from other services' events.</summary>
    public static EventConsumerBuilder<TDb> AddEventConsumer<TDb>(this IServiceCollection services, string service)
        where TDb : MessagingDb
    {
        var consumed = new ConsumedEvents<TDb>(service);
        services.AddSingleton(consumed);
        services.AddSingleton<BatchWriter<TDb>>();
        services.AddSingleton<DeadLetterBox<TDb>>();
        services.AddSingleton<IDeadLetterBox>(provider => provider.GetRequiredService<DeadLetterBox<TDb>>());
        services.AddSingleton<EventConsumer<TDb>>();
        services.AddSingleton<IEventConsumer>(provider => provider.GetRequiredService<EventConsumer<TDb>>());
        services.AddSingleton<IProjectionMaintenance, ProjectionMaintenance<TDb>>();
        services.AddSingleton<FirstFill<TDb>>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<FirstFill<TDb>>());
        return new EventConsumerBuilder<TDb>(services, consumed);
    }

    private static void AddMessaging(this IServiceCollection services)
    {
        services.AddSingleton<OutboxSignals>();
        services.AddSingleton<IInterceptor, WakeAfterCommit>();
        services.AddSingleton<OutboxMetrics>();
        services.AddSingleton<DeliveryMetrics>();
        services.AddSingleton<EventDispatcher>();
        services.AddSingleton<IEventBus, InProcessEventBus>();
        services.AddSingleton<StateFeedReader>();
    }
}
