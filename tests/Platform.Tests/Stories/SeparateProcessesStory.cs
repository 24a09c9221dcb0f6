using System.Net;
using Grpc.Net.Client;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.Tests.Support;
using CaseloadV1 = WorkforcePlatform.Caseload.V1;
using WorkforceV1 = WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Platform.Tests.Stories;

/// <summary>The four services and the portal, each started alone, answer over gRPC and HTTP and ask each other.</summary>
public sealed class SeparateProcessesStory(FiveProcesses apart) : IClassFixture<FiveProcesses>
{
    [Fact]
    public async Task Each_answers_for_itself()
    {
        using var toWorkforce = GrpcChannel.ForAddress(apart.GrpcOf("workforce"));
        using var toCaseload = GrpcChannel.ForAddress(apart.GrpcOf("caseload"));

        var units = await new WorkforceV1.OrgUnitService.OrgUnitServiceClient(toWorkforce).ListOrgUnitsAsync(new(), apart.Bearer);
        var rows = await new CaseloadV1.PressureService.PressureServiceClient(toCaseload).ListPressureRowsAsync(new() { On = "2009-10-30" }, apart.Bearer);

        Assert.Equal(10, units.OrgUnits.Count);
        Assert.Equal("29.8", rows.Units.Single(unit => unit.Unit.Code == "CORE").Measures.Single(measure => measure.Code == "caseload_per_holder_fte").Shown);
    }

    [Fact]
    public async Task The_portal_reads_every_service_through_its_pages()
    {
        using var manager = new PageReader(apart.Portal);
        using var lawyer = new PageReader(apart.Portal);
        using var hr = new PageReader(apart.Portal);
        await manager.SignInAsync("demo-manager");
        await lawyer.SignInAsync("demo-lawyer");
        await hr.SignInAsync("demo-hr");

        await ShowsAsync(manager, "/pressure?unit=CORE", "29.8");
        await ShowsAsync(lawyer, "/legal", "11 of the 14 months");
        await ShowsAsync(hr, "/vacancies", "Vacancies");
    }

    [Fact]
    public async Task A_service_that_joins_later_fills_itself_from_its_neighbours_current_states()
    {
        using var toRecruitment = GrpcChannel.ForAddress(apart.GrpcOf("recruitment"));
        var operations = new OperationsService.OperationsServiceClient(toRecruitment);

        await Eventually.TrueAsync(async () =>
        {
            var checks = (await operations.VerifyProjectionsAsync(new(), apart.Bearer)).Checks;
            return checks.Sum(check => check.Different) == 0 && checks.Single(check => check.Projection.EndsWith("PostChanged", StringComparison.Ordinal)).Compared == 27;
        });
    }

    [Fact]
    public async Task A_service_alone_keeps_its_outbox_and_says_so()
    {
        using var http = new HttpClient();

        using var ready = await http.GetAsync(new Uri(apart.HealthOf("workforce"), "/health/ready"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("not every consumer runs here", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    // Five programs begin at once: the first answers may be late, and the portal then says so.
    private static Task ShowsAsync(PageReader reader, string path, string text) => Eventually.TrueAsync(async () =>
    {
        using var answer = await reader.GetAsync(path);
        return answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync()).Contains(text, StringComparison.Ordinal);
    });
}
