namespace WorkforcePlatform.Portal.Tests.Browser;

/// <summary>A test that drives Chromium: left out only where the machine says it has none, and never in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("SKIP_BROWSER_TESTS") == "true" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "SKIP_BROWSER_TESTS=true: there is no Chromium on this machine (package chromium).";
        }
    }
}
