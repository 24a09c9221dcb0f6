using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Registers the files that a service owns.</summary>
public static class ImportRegistration
{
    /// <summary>One file of the contract, merged into the service's database.</summary>
    public static IServiceCollection AddImportFile<TDb, TFile>(this IServiceCollection services)
        where TDb : DbContext
        where TFile : ImportFile<TDb> =>
        services.AddSingleton<ImportFile<TDb>, TFile>();
}
