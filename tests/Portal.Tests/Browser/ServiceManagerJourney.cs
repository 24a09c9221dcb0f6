using Microsoft.Playwright;

namespace WorkforcePlatform.Portal.Tests.Browser;

/// <summary>
/// A service manager's main jobs, at a desk with scripts and on a phone without: why a unit is at its level, what it would take, a manager's
/// span in two, new units. What is declared and kept here is of units and moves that no other test looks at.
/// </summary>
[Collection(SampleSiteTests.Name)]
public sealed class ServiceManagerJourney(SampleSite site, Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public Task A_manager_reads_why_a_unit_is_at_its_level_in_one_click_and_declares_another() => WalkAsync(async (page, scripts) =>
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "What would drop us a level?" }).ClickAsync();
        await SeenAsync(page, scripts);
        Assert.Contains("of", await page.Locator(".reason").First.InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Heading, new() { Name = "What would drop us a level?" }).WaitForAsync();

        await page.GotoAsync("/pressure?unit=LAC-A&on=2009-10-02");
        await page.GetByText("Declare another level", new() { Exact = true }).Last.ClickAsync();
        await page.GetByLabel("Level", new() { Exact = true }).SelectOptionAsync(scripts ? "2" : "4");
        await page.GetByLabel("Because").FillAsync("Two workers start on Monday");
        await page.GetByRole(AriaRole.Button, new() { Name = "Declare this level" }).ClickAsync();
        await page.GetByText($"calculated, Level {(scripts ? 2 : 4)} declared").First.WaitForAsync();
        await SeenAsync(page, scripts);
    });

    [BrowserFact]
    public Task A_manager_works_out_what_it_would_take_and_compares_two_options() => WalkAsync(async (page, scripts) =>
    {
        await page.GotoAsync("/scenarios?unit=CORE");
        await KeepAsync(page, "Posts to add", scripts ? "3" : "4", "Some posts");
        await page.GetByRole(AriaRole.Link, new() { Name = "What would it take?" }).ClickAsync();
        await KeepAsync(page, "Children closed or stepped across", scripts ? "50" : "60", "Fewer children");
        await page.GetByText($"{(scripts ? 50 : 60)} children closed or stepped across").WaitForAsync();
        await page.GetByText($"{(scripts ? 3 : 4)} posts added").WaitForAsync();
        await SeenAsync(page, scripts);
    });

    [BrowserFact]
    public Task A_manager_of_217_children_is_found_split_in_two_and_costed() => WalkAsync(async (page, scripts) =>
    {
        await page.GotoAsync("/pressure?unit=CORE");
        await page.GetByRole(AriaRole.Link, new() { Name = "In two areas" }).ClickAsync();
        await page.GetByText("217 in two areas: 124 and 93, or 109 and 108").WaitForAsync();
        await SeenAsync(page, scripts);

        await page.GetByRole(AriaRole.Link, new() { Name = "Work it out as a scenario" }).ClickAsync();
        await page.GetByText("1 × £45,618").WaitForAsync();
        await page.GetByText("217 ÷ 2").WaitForAsync();
        await SeenAsync(page, scripts);
    });

    [BrowserFact]
    public Task New_units_are_meant_for_300_children_and_hold_255_while_three_posts_are_empty() => WalkAsync(async (page, scripts) =>
    {
        await page.GotoAsync("/scenarios?unit=CORE");
        await page.GetByLabel("Units to open").FillAsync("5");
        await page.GetByLabel("Of their case holders, in post").FillAsync("17");
        await page.GetByRole(AriaRole.Button, new() { Name = "Work it out" }).ClickAsync();
        var arithmetic = page.GetByRole(AriaRole.Table, new() { Name = "The arithmetic, line by line" });
        await arithmetic.GetByText("300", new() { Exact = true }).WaitForAsync();
        await arithmetic.GetByText("255", new() { Exact = true }).WaitForAsync();
        await page.GetByText("What a unit of the template is").ClickAsync();
        await page.GetByText("Consultant social worker").WaitForAsync();
        await SeenAsync(page, scripts);
    });

    private static async Task KeepAsync(IPage page, string lever, string by, string name)
    {
        await page.GetByLabel(lever).FillAsync(by);
        await page.GetByRole(AriaRole.Button, new() { Name = "Work it out" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this option" }).ClickAsync();
        await page.GetByRole(AriaRole.Status).GetByText("is kept").WaitForAsync();
    }

    private static Task SeenAsync(IPage page, bool scripts) => scripts ? page.ShouldBeUsableAsync() : Task.CompletedTask;

    private async Task WalkAsync(Func<IPage, bool, Task> walk)
    {
        foreach (var scripts in (bool[])[true, false])
        {
            var page = await chromium.OpenAsync(site.Address, scripts ? 1280 : 390, scripts);
            await page.GotoAsync("/sign-in");
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign in as Service manager", Exact = true }).ClickAsync();
            await walk(page, scripts);
            await page.Context.CloseAsync();
        }
    }
}
