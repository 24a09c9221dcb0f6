using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace WorkforcePlatform.ServiceDefaults.Database;

/// <summary>Gives a service its database.</summary>
public static class DatabaseRegistration
{
    /// <summary>
    /// One SQLite file, <c>&lt;DataDirectory&gt;/&lt;name&gt;.db</c>, migrated at start under its lock file. Registers the
    /// context itself (one a request) and its factory (for work outside requests).
    /// </summary>
    public static WebApplicationBuilder AddServiceDatabase<TDb>(this WebApplicationBuilder builder, string name)
        where TDb : ServiceDb
    {
        builder.Services.AddSingleton(services =>
        {
            var folder = services.GetRequiredService<IOptions<PlatformOptions>>().Value.DataDirectory;
            Directory.CreateDirectory(folder);
            return new DatabaseFile<TDb>(Path.Combine(folder, $"{name}.db"));
        });
        builder.Services.AddDbContextFactory<TDb>((services, options) => Modes.UseEngine(
            options, services.GetRequiredService<DatabaseFile<TDb>>().Path, services.GetServices<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor>()));
        builder.Services.AddSingleton<IHostedService, DatabaseStart<TDb>>();
        return builder;
    }
}
