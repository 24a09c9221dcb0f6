using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.ServiceDefaults.Auditing;

internal static class AuditRegistration
{
    /// <summary>What a process needs once.</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.TryAddSingleton<AuditKey>();
        return services.AddSingleton<IInterceptor, ChangeRecorder>();
    }

    /// <summary>One chain, with its sealer.</summary>
    public static IServiceCollection AddAuditChain<TDb>(this IServiceCollection services, string service, AuditLog log)
        where TDb : DbContext
    {
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<AuditChain<TDb>>(provider, service, log));
        services.AddSingleton<IAuditChain>(provider => provider.GetRequiredService<AuditChain<TDb>>());
        return services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<AuditSealer>(provider, provider.GetRequiredService<AuditChain<TDb>>()));
    }

    /// <summary>The log of what the service gives of children and matters, in its own database.</summary>
    public static IServiceCollection AddReadLog<TDb>(this IServiceCollection services, string service)
        where TDb : ReadsDb =>
        services.AddSingleton<IReadLog>(provider => ActivatorUtilities.CreateInstance<ReadLog<TDb>>(provider, service));
}
