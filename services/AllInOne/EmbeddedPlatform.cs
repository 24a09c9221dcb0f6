using System.Globalization;
using WorkforcePlatform.Caseload;
using WorkforcePlatform.ImportClient;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Portal;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Health;
using WorkforcePlatform.Workforce;

namespace WorkforcePlatform.AllInOne;

/// <summary>Every service and the portal in one process: the same code and endpoints as when each runs alone.</summary>
public static class EmbeddedPlatform
{
    /// <param name="args">Settings as --Platform:Name=value; <c>--empty</c> starts without the sample.</param>
    public static WebApplication Build(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("en-GB");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [.. args.Select(arg => arg == "--empty" ? "--Platform:Empty=true" : arg)],
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.AddServiceDefaults("platform").AddMessaging().AddWorkforce().AddCaseload().AddPortal();
        builder.Services.AddHostedService<CommandLineFiles>();
        builder.Services.AddImportClient();
        builder.Services.AddSingleton<FirstRun>();
        builder.Services.AddSingleton<IReadinessCheck>(services => services.GetRequiredService<FirstRun>());
        builder.Services.AddHostedService(services => services.GetRequiredService<FirstRun>());

        var app = builder.Build();
        app.MapServiceDefaults().MapMessaging().MapWorkforce().MapCaseload().MapPortal();
        return app;
    }
}
