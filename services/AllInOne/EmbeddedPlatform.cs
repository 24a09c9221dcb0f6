using System.Globalization;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Data.Sqlite;
using WorkforcePlatform.Caseload;
using WorkforcePlatform.ImportClient;
using WorkforcePlatform.Legal;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Portal;
using WorkforcePlatform.Portal.Pages.Data;
using WorkforcePlatform.Recruitment;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Health;
using WorkforcePlatform.Workforce;

namespace WorkforcePlatform.AllInOne;

/// <summary>Every service and the portal in one process: the same code and endpoints as when each runs alone.</summary>
public static class EmbeddedPlatform
{
    private const string Sample = "--sample";

    /// <summary>Runs until it is stopped; when another folder is asked for, starts again on that one at the same ports.</summary>
    public static async Task RunAsync(string[] args)
    {
        var ports = new HeldPorts();
        while (true)
        {
            var app = Build(args, ports);
            var folders = app.Services.GetRequiredService<FolderSwitch>();
            await app.RunAsync();
            if (folders.Next is not { } next)
            {
                return;
            }

            ports = new HeldPorts(next.People, next.Grpc);
            args = [.. args.Where(arg => arg != Sample), $"--Platform:Port={next.People}", $"--Platform:GrpcPort={next.Grpc}"];

            // Open connections would keep the closed folder's files in use.
            SqliteConnection.ClearAllPools();
        }
    }

    /// <param name="args">
    /// Settings as --Platform:Name=value; <c>--empty</c> starts without the sample, <c>--sample</c> opens it again after a
    /// start with own or made-up data.
    /// </param>
    public static WebApplication Build(string[] args) => Build(args, new HeldPorts());

    private static WebApplication Build(string[] args, HeldPorts ports)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("en-GB");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [.. args.Where(arg => arg != Sample).Select(arg => arg == "--empty" ? "--Platform:Empty=true" : arg)],
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Services.AddSingleton(Open(builder.Configuration, sample: args.Contains(Sample)));
        builder.Services.Configure<SocketTransportOptions>(sockets => sockets.CreateBoundListenSocket = ports.Bind);
        builder.AddServiceDefaults("platform").AddMessaging().AddWorkforce().AddRecruitment().AddCaseload().AddLegal().AddPortal();
        builder.Services.AddHostedService<CommandLineFiles>();
        builder.Services.AddSingleton<FolderSwitch>();
        builder.Services.AddSingleton<IDataFolders>(services => services.GetRequiredService<FolderSwitch>());
        builder.Services.AddImportClient();
        builder.Services.AddSingleton<FirstRun>();
        builder.Services.AddSingleton<IReadinessCheck>(services => services.GetRequiredService<FirstRun>());
        builder.Services.AddHostedService(services => services.GetRequiredService<FirstRun>());

        var app = builder.Build();
        app.MapServiceDefaults().MapMessaging().MapWorkforce().MapRecruitment().MapCaseload().MapLegal().MapPortal();
        return app;
    }

    private static OpenedFolder Open(ConfigurationManager configuration, bool sample)
    {
        var root = configuration["Platform:DataDirectory"] ?? PlatformOptions.DefaultDataDirectory;
        if (sample)
        {
            new OpenedFolder(root).Choose(DataFolderKind.Sample);
        }

        var opened = new OpenedFolder(root);
        configuration.AddInMemoryCollection(opened.Settings);
        return opened;
    }
}
