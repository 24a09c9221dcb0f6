using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.ServiceDefaults.Health;
using WorkforcePlatform.Tests.Support;

namespace WorkforcePlatform.Portal.Tests.Browser;

/// <summary>From districts beside each other to a transfer that the register confirms, at a desk with scripts and on a phone without.</summary>
public sealed class DistrictJourney(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const string Cases = "child_id,opened_on,category,team,home_area,family_ref\n";

    private RunningPlatform platform = null!;

    public async Task InitializeAsync()
    {
        platform = await RunningPlatform.StartAsync("--empty");
        var readiness = platform.Services.GetRequiredService<Readiness>();
        await Eventually.TrueAsync(async () => (await readiness.ObjectionsAsync(CancellationToken.None)).Count == 0);
        Assert.True(await platform.TakeAsync(
            ("org_units.csv", "code,name,type,parent_code,locality\nA,Authority,Authority,,\nELY,East Cambridgeshire,District,A,Ely\nFEN,Fenland,District,A,March;Chatteris\n"),
            ("workers.csv", "staff_id,name,employment,start_date\nW1,Worker 1,Employee,2008-01-01\nW2,Worker 2,Employee,2008-01-01\n"),
            ("posts.csv", "post_no,title,role,fte,org_unit,case_holding,qualified_required,effective_from\nP1,Social worker,SocialWorker,1,ELY,Y,Y,2008-01-01\nP2,Social worker,SocialWorker,1,FEN,Y,Y,2008-01-01\n"),
            ("occupancies.csv", "staff_id,post_no,fte,start\nW1,P1,1,2008-01-01\nW2,P2,1,2008-01-01\n"),
            ("cases.csv", $"{Cases}E1,2009-10-05,CIN,ELY,Ely,\nM1,2009-10-05,CIN,ELY,March,F1\nM2,2009-10-05,CIN,ELY,March,F1\nC1,2009-10-05,CIN,ELY,Chatteris,\nT1,2009-10-05,CIN,ELY,Chatteris,\nF1,2009-10-05,CIN,FEN,March,\n"),
            ("allocations.csv", "child_id,staff_id,role,start\nE1,W1,Primary,2009-10-12\nM1,W1,Primary,2009-10-12\nM2,W1,Primary,2009-10-12\nC1,W1,Primary,2009-10-12\nT1,W1,Primary,2009-10-12\nF1,W2,Primary,2009-10-12\n"),
            ("matters.csv", "matter_ref,kind,child_ids,org_unit,opened_on,issued_on\nL1,CareProceedings,C1,ELY,2009-10-05,2009-10-06\n")));
    }

    public async Task DisposeAsync() => await platform.DisposeAsync();

    [BrowserFact]
    public async Task A_manager_finds_who_lives_elsewhere_proposes_approves_and_sees_the_register_complete_it()
    {
        var page = await SignInAsync(1280, scripts: true);
        await page.GotoAsync("/pressure");
        await page.GetByRole(AriaRole.Link, new() { Name = "Districts and worklists" }).ClickAsync();
        await page.ShouldBeUsableAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Transfer", Exact = true }).ClickAsync();
        await page.GetByText("Not yet: court case open: frozen").WaitForAsync();
        await page.ShouldBeUsableAsync();

        await page.GetByLabel("Propose M1").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "What it would do" }).ClickAsync();
        await page.GetByText("2 children to Fenland").WaitForAsync();
        await page.GetByText("(5 − 2) ÷ 1.0").WaitForAsync();
        await page.ShouldBeUsableAsync();
        await page.GetByLabel("Why they are to go").FillAsync("They live there");
        await page.GetByRole(AriaRole.Button, new() { Name = "Propose to Fenland" }).ClickAsync();
        await page.GetByText("2 transfers.").WaitForAsync();
        await DecideAsync(page, "M1", "Approve");
        await page.GetByText("Approved, not there yet").WaitForAsync();
        await page.ShouldBeUsableAsync();

        Assert.True(await platform.TakeAsync(("cases.csv", $"{Cases}M1,2009-10-05,CIN,FEN,March,F1\n")));
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Row, new() { Name = "M1" }).GetByText("Completed").WaitForAsync();
        Assert.DoesNotContain("M1", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Without_scripts_a_transfer_is_proposed_and_taken_back_with_a_reason()
    {
        var page = await SignInAsync(390, scripts: false);
        await page.GotoAsync("/districts/worklist");
        await page.GetByLabel("Propose T1").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "What it would do" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Propose to Fenland" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Say why they are to go" }).WaitForAsync();
        await page.GetByLabel("Why they are to go").FillAsync("Lives in Chatteris");
        await page.GetByRole(AriaRole.Button, new() { Name = "Propose to Fenland" }).ClickAsync();
        await page.GetByText("Decide on T1").ClickAsync();
        await page.GetByLabel("Why", new() { Exact = true }).FillAsync("Moves house again");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await page.GetByText("Moves house again").WaitForAsync();
        await page.Context.CloseAsync();
    }

    private static async Task DecideAsync(IPage page, string child, string decision)
    {
        await page.GetByText($"Decide on {child}").ClickAsync();
        await page.GetByRole(AriaRole.Row, new() { Name = child }).GetByRole(AriaRole.Button, new() { Name = decision }).ClickAsync();
    }

    private async Task<IPage> SignInAsync(int width, bool scripts)
    {
        var page = await chromium.OpenAsync(platform.People, width, scripts);
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in as Service manager", Exact = true }).ClickAsync();
        return page;
    }
}
