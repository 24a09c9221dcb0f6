using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Auditing;

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
        builder.AddDatabase<TDb>(name);
        builder.Services.AddAuditChain<TDb>(name, AuditLog.Changes);
        return builder;
    }

    /// <summary>
    /// A second file beside it, <c>&lt;name&gt;-reads.db</c>, for the log of the children's and matters' references that the service gives
    /// to people.
    /// </summary>
    public static WebApplicationBuilder AddReadsDatabase<TDb>(this WebApplicationBuilder builder, string name)
        where TDb : ReadsDb
    {
        builder.AddDatabase<TDb>($"{name}-reads");
        builder.Services.AddAuditChain<TDb>(name, AuditLog.Reads).AddReadLog<TDb>(name);
        return builder;
    }

    private static void AddDatabase<TDb>(this WebApplicationBuilder builder, string file)
        where TDb : DbContext
    {
        builder.Services.AddSingleton(services =>
        {
            var folder = services.GetRequiredService<IOptions<PlatformOptions>>().Value.DataDirectory;
            Directory.CreateDirectory(folder);
            return new DatabaseFile<TDb>(Path.Combine(folder, $"{file}.db"));
        });
        builder.Services.AddDbContextFactory<TDb>((services, options) => Modes.UseEngine(
            options, services.GetRequiredService<DatabaseFile<TDb>>().Path, services.GetServices<IInterceptor>()));
        builder.Services.AddSingleton<IHostedService, DatabaseStart<TDb>>();
    }
}
