using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.ImportClient.Folders;
using WorkforcePlatform.ServiceDefaults.Clients;

namespace WorkforcePlatform.ImportClient;

/// <summary>Gives a process of the platform the importer and the history, calling services as it calls them otherwise.</summary>
public static class ImportClientRegistration
{
    public static IServiceCollection AddImportClient(this IServiceCollection services) => services
        .AddSingleton(provider => new Importer(provider.GetRequiredService<PeerChannels>().To, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(provider => new ImportColumns(provider.GetRequiredService<PeerChannels>().To))
        .AddSingleton(provider => new ImportHistory(provider.GetRequiredService<PeerChannels>().To, provider.GetRequiredService<TimeProvider>()));

    /// <summary>Reads the folder that is set, every day. Call it where one process of the platform runs.</summary>
    public static IServiceCollection AddFolderReading(this IServiceCollection services)
    {
        services.AddOptions<FolderOptions>().BindConfiguration("Platform:Folder").ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<FolderReader>().AddHostedService<FolderSchedule>();
    }
}
