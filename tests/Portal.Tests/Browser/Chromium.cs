using Microsoft.Playwright;

namespace WorkforcePlatform.Portal.Tests.Browser;

/// <summary>The machine's own Chromium, started once for the tests of a class.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("SKIP_BROWSER_TESTS") == "true" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Headless = true,
            ChromiumSandbox = false,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A fresh window: no cookies, British, of the given width, with scripts or without.</summary>
    public async Task<IPage> OpenAsync(Uri address, int width, bool scripts = true)
    {
        var context = await browser!.NewContextAsync(new() { BaseURL = address.ToString(), Locale = "en-GB", JavaScriptEnabled = scripts, ViewportSize = new() { Width = width, Height = 900 } });
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
