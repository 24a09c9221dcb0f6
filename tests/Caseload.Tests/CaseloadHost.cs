using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Legal;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.Recruitment;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Clients;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Tests.Support;
using WorkforcePlatform.Workforce;

namespace WorkforcePlatform.Caseload.Tests;

/// <summary>Caseload with Workforce, and whoever else keeps something of Workforce's events, on one test server, each with a real SQLite file, on 1 March 2010 unless told otherwise.</summary>
public sealed class CaseloadHost : IAsyncDisposable
{
    private static readonly string[] Order =
        ["workers.csv", "org_units.csv", "posts.csv", "occupancies.csv", "agency_assignments.csv", "absences.csv", "reductions.csv", "cases.csv", "allocations.csv", "demand_monthly.csv", "published_measures.csv"];

    private readonly DirectoryInfo folder;
    private readonly WebApplication app;

    private CaseloadHost(DirectoryInfo folder, WebApplication app) => (this.folder, this.app) = (folder, app);

    public IServiceProvider Services => app.Services;

    public static async Task<CaseloadHost> StartAsync(DateTimeOffset? now = null)
    {
        var folder = Directory.CreateTempSubdirectory("caseload-tests-");
        var builder = WebApplication.CreateBuilder([$"--Platform:DataDirectory={folder.FullName}"]);
        builder.Services.AddSingleton<TimeProvider>(new FakeClock(now ?? new DateTimeOffset(2010, 3, 1, 9, 0, 0, TimeSpan.Zero)));
        builder.Services.AddSingleton(services => new PeerHandler(_ => ((TestServer)services.GetRequiredService<IServer>()).CreateHandler()));
        builder.AddServiceDefaults("platform").AddMessaging().AddWorkforce().AddRecruitment().AddCaseload().AddLegal();
        builder.WebHost.UseTestServer();
        var app = builder.Build();
        app.MapServiceDefaults().MapMessaging().MapWorkforce().MapRecruitment().MapCaseload().MapLegal();
        await app.StartAsync();
        return new CaseloadHost(folder, app);
    }

    /// <summary>The sample's files by name.</summary>
    public static Dictionary<string, string> Darlington() => Directory
        .GetFiles(Path.Combine(AppContext.BaseDirectory, "darlington-2009"), "*.csv")
        .Where(path => Order.Contains(Path.GetFileName(path)))
        .ToDictionary(path => Path.GetFileName(path), File.ReadAllText);

    /// <summary>Calls as someone in a role, over some root units or all.</summary>
    public CallInvoker As(string role, params string[] roots) => As(new Caller($"test-{role}", role, roots));

    public CallInvoker As(Caller caller)
    {
        var token = Services.GetRequiredService<TokenIssuer>().Issue(caller);
        return GrpcChannel.ForAddress("http://localhost", new GrpcChannelOptions
        {
            HttpHandler = new TokenHandler(token, app.GetTestServer().CreateHandler()),
        }).CreateCallInvoker();
    }

    public V1.PressureService.PressureServiceClient Pressure(string role = Roles.Manager, params string[] roots) => new(As(role, roots));

    public V1.ScenarioService.ScenarioServiceClient Scenarios(string role = Roles.Manager, params string[] roots) => new(As(role, roots));

    /// <summary>Takes files as the command line does, all or none, and delivers the events.</summary>
    public async Task<Dictionary<string, ImportFile>> ImportAsync(IReadOnlyDictionary<string, string> files, ImportOptions? options = null)
    {
        var client = new ImportService.ImportServiceClient(As(Roles.Administrator));
        var id = Guid.NewGuid().ToString();
        var inOrder = files.OrderBy(file => Array.IndexOf(Order, file.Key)).ToList();
        foreach (var (name, text) in inOrder)
        {
            await client.BeginFileAsync(new BeginFileRequest { ImportId = id, File = name, Options = options });
            await client.UploadChunkAsync(new UploadChunkRequest { ImportId = id, File = name, Data = ByteString.CopyFromUtf8(text) });
        }

        var results = new Dictionary<string, ImportFile>();
        foreach (var (name, _) in inOrder)
        {
            results[name] = await client.CheckFileAsync(new CheckFileRequest { ImportId = id, File = name });
        }

        if (results.Values.All(file => file.State == ImportFile.Types.State.Ready))
        {
            foreach (var (name, _) in inOrder)
            {
                results[name] = await client.CommitFileAsync(new CommitFileRequest { ImportId = id, File = name, ClosingConfirmed = true });
            }

            await Services.DrainEventsAsync();
        }

        return results;
    }

    /// <summary>The faults of one file as line, column and code.</summary>
    public async Task<List<string>> FaultsAsync(string file, string text)
    {
        var client = new ImportService.ImportServiceClient(As(Roles.Administrator));
        var result = (await ImportAsync(new Dictionary<string, string> { [file] = text }))[file];
        var faults = await client.ListImportFaultsAsync(new ListImportFaultsRequest { ImportId = result.ImportId, File = file });
        return [.. faults.Faults.Select(fault => $"{fault.Line} {fault.Column} {fault.Code}")];
    }

    public async Task<T> ReadAsync<T>(Func<CaseloadDb, Task<T>> read)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<CaseloadDb>>().CreateDbContextAsync();
        return await read(db);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private sealed class TokenHandler(string token, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new("Bearer", token);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
