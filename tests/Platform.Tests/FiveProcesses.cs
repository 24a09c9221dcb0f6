using System.Diagnostics;
using Grpc.Core;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Health;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Tests.Support;

namespace WorkforcePlatform.Platform.Tests;

/// <summary>
/// The four services and the portal, each as a process of its own, on the sample's data. Recruitment's part of it is taken away first:
/// it is the service that joins later.
/// </summary>
public sealed class FiveProcesses : IAsyncLifetime
{
    private static readonly string[] Services = ["workforce", "recruitment", "legal", "caseload"];

    private readonly string folder = Directory.CreateTempSubdirectory("apart").FullName;
    private readonly List<Process> processes = [];
    private readonly Dictionary<string, (int Health, int Grpc)> ports = Services.ToDictionary(service => service, _ => (PlatformProcess.FreePort(), PlatformProcess.FreePort()));
    private readonly int portal = PlatformProcess.FreePort();

    public Uri Portal => new($"http://127.0.0.1:{portal}");

    public Metadata Bearer => new() { { "authorization", $"Bearer {Token()}" } };

    public Uri GrpcOf(string service) => new($"http://127.0.0.1:{ports[service].Grpc}");

    public Uri HealthOf(string service) => new($"http://127.0.0.1:{ports[service].Health}");

    public async Task InitializeAsync()
    {
        await using (var embedded = await RunningPlatform.StartInAsync(folder))
        {
            var readiness = embedded.Services.GetRequiredService<Readiness>();
            await Eventually.TrueAsync(async () => (await readiness.ObjectionsAsync(CancellationToken.None)).Count == 0);
        }

        SqliteConnection.ClearAllPools();
        Array.ForEach(Directory.GetFiles(folder, "recruitment.db*"), File.Delete);
        foreach (var (service, (health, grpc)) in ports)
        {
            processes.Add(PlatformProcess.Launch($"WorkforcePlatform.{char.ToUpperInvariant(service[0])}{service[1..]}", Settings(health, grpc)));
        }

        processes.Add(PlatformProcess.Launch("WorkforcePlatform.Portal", Settings(portal, PlatformProcess.FreePort())));
        using var http = new HttpClient();
        foreach (var address in (Uri[])[.. Services.Select(HealthOf), Portal])
        {
            await Eventually.TrueAsync(async () => await AnswersAsync(http, address));
        }
    }

    public Task DisposeAsync()
    {
        foreach (var process in processes)
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }

        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    private string[] Settings(int people, int grpc) =>
    [
        $"--Platform:DataDirectory={folder}", $"--Platform:Port={people}", $"--Platform:GrpcPort={grpc}",
        .. Services.Select(service => $"--Platform:Addresses:{service}={GrpcOf(service)}"),
    ];

    private string Token() => new TokenIssuer(new SigningKeys(Options.Create(new PlatformOptions { DataDirectory = folder })), TimeProvider.System)
        .Issue(new Caller("test-administrator", Roles.Administrator, []));

    private static async Task<bool> AnswersAsync(HttpClient http, Uri address)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(address, "/health/live"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
