using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Registers the files that a service owns, and the RPCs that take them.</summary>
public static class ImportRegistration
{
    /// <summary>One file of the contract, merged into the service's database.</summary>
    public static IServiceCollection AddImportFile<TDb, TFile>(this IServiceCollection services)
        where TDb : DbContext
        where TFile : ImportFile<TDb>
    {
        services.TryAddSingleton<KeyDirectory>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IImportOwner, ImportOwner<TDb>>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StagedFilesCleaner>());
        return services.AddSingleton<ImportFile<TDb>, TFile>();
    }

    /// <summary>Serves every registered file. Call once a process.</summary>
    public static IEndpointRouteBuilder MapImports(this IEndpointRouteBuilder app)
    {
        app.MapGrpcService<ImportService>();
        return app;
    }
}
