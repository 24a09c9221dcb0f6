using System.Security.Claims;
using Grpc.Net.Client;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Portal.Pages.Children;
using WorkforcePlatform.Portal.Pages.Searching;
using WorkforcePlatform.Recruitment.V1;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Tests;

public sealed class SilentServiceTests
{
    [Fact]
    public async Task A_search_says_which_service_did_not_answer_and_not_that_nothing_was_found()
    {
        using var nobody = GrpcChannel.ForAddress("http://127.0.0.1:1");
        var page = new SearchModel(
            new CaseService.CaseServiceClient(nobody),
            new MatterService.MatterServiceClient(nobody),
            new WorkerService.WorkerServiceClient(nobody),
            new PostService.PostServiceClient(nobody),
            new VacancyService.VacancyServiceClient(nobody),
            new ChildAddress(new EphemeralDataProtectionProvider()))
        {
            Text = "C0106",
            PageContext = new PageContext { HttpContext = new DefaultHttpContext { User = new ClaimsPrincipal(new ClaimsIdentity(new Caller("m", Roles.Manager, []).ToClaims())) } },
        };

        var answer = await page.OnPostAsync(CancellationToken.None);

        Assert.IsType<PageResult>(answer);
        Assert.Equal(["Children", "Matters", "People", "Posts"], page.Groups.Where(group => group.Total is null).Select(group => group.Kind));
    }
}
