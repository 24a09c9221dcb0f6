using System.Diagnostics;
using System.Net;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.Options;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Tests.Support;
using CaseloadV1 = WorkforcePlatform.Caseload.V1;
using WorkforceV1 = WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Platform.Tests.Stories;

/// <summary>Workforce, Caseload and the portal, each as its own process, answer over gRPC and HTTP.</summary>
public sealed class SeparateProcessesStory : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("apart").FullName;
    private readonly List<Process> processes = [];
    private readonly int workforcePort = PlatformProcess.FreePort();
    private readonly int caseloadPort = PlatformProcess.FreePort();
    private readonly int workforceHealth = PlatformProcess.FreePort();
    private readonly int caseloadHealth = PlatformProcess.FreePort();
    private readonly int portal = PlatformProcess.FreePort();

    public async Task InitializeAsync()
    {
        processes.Add(PlatformProcess.Launch("WorkforcePlatform.Workforce", Settings(workforceHealth, workforcePort)));
        processes.Add(PlatformProcess.Launch("WorkforcePlatform.Caseload", Settings(caseloadHealth, caseloadPort)));
        processes.Add(PlatformProcess.Launch("WorkforcePlatform.Portal", Settings(portal, PlatformProcess.FreePort())));
        using var http = new HttpClient();
        foreach (var port in (int[])[workforceHealth, caseloadHealth, portal])
        {
            await Eventually.TrueAsync(async () => await AnswersAsync(http, port));
        }
    }

    [Fact]
    public async Task Each_answers_for_itself_and_asks_the_others()
    {
        var bearer = new Metadata { { "authorization", $"Bearer {Token()}" } };
        using var toWorkforce = GrpcChannel.ForAddress($"http://127.0.0.1:{workforcePort}");
        using var toCaseload = GrpcChannel.ForAddress($"http://127.0.0.1:{caseloadPort}");

        var units = await new WorkforceV1.OrgUnitService.OrgUnitServiceClient(toWorkforce).ListOrgUnitsAsync(new(), bearer);
        var rows = await new CaseloadV1.PressureService.PressureServiceClient(toCaseload).ListPressureRowsAsync(new(), bearer);
        using var http = new HttpClient();
        var page = await http.GetStringAsync(new Uri($"http://127.0.0.1:{portal}/sign-in"));

        Assert.Empty(units.OrgUnits);
        Assert.Empty(rows.Units);
        Assert.Contains("demo-manager", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_alone_keeps_its_outbox_and_says_so()
    {
        using var http = new HttpClient();

        using var ready = await http.GetAsync(new Uri($"http://127.0.0.1:{workforceHealth}/health/ready"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("not every consumer runs here", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
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
        $"--Platform:Addresses:workforce=http://127.0.0.1:{workforcePort}", $"--Platform:Addresses:caseload=http://127.0.0.1:{caseloadPort}",
    ];

    private string Token() => new TokenIssuer(new SigningKeys(Options.Create(new PlatformOptions { DataDirectory = folder })), TimeProvider.System)
        .Issue(new Caller("test-administrator", Roles.Administrator, []));

    private static async Task<bool> AnswersAsync(HttpClient http, int port)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/health/live"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
