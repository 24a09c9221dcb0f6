using Microsoft.Playwright;

namespace WorkforcePlatform.Portal.Tests.Browser;

/// <summary>How many clicks lie between the first screen and an answer.</summary>
internal static class Clicks
{
    /// <summary>Follows these links from the first screen, a click each; the answer is then on the screen.</summary>
    public static async Task ShouldAnswerAsync(this IPage page, string answer, params string[] links)
    {
        await page.GotoAsync("/");
        foreach (var link in links)
        {
            await page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();
        }

        await page.GetByText(answer).First.WaitForAsync();
    }
}
