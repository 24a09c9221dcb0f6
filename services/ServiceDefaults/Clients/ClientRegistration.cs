using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace WorkforcePlatform.ServiceDefaults.Clients;

/// <summary>Registers generated clients of other services.</summary>
public static class ClientRegistration
{
    /// <summary>A client of the named service, with deadline, token and retry. Safe to inject anywhere.</summary>
    public static IServiceCollection AddPlatformClient<TClient>(this IServiceCollection services, string service)
        where TClient : ClientBase<TClient>
    {
        services.TryAddSingleton(provider => (TClient)Activator.CreateInstance(typeof(TClient), provider.GetRequiredService<PeerChannels>().To(service))!);
        return services;
    }
}
