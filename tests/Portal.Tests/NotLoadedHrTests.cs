namespace WorkforcePlatform.Portal.Tests;

/// <summary>The plain sample: every post is held, and no booking was ever loaded.</summary>
[Collection(SampleSiteTests.Name)]
public sealed class NotLoadedHrTests(SampleSite site)
{
    [Fact]
    public async Task A_day_without_a_vacancy_offers_the_last_that_had_one()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-hr");

        var page = await reader.ReadAsync("/vacancies");
        var then = await reader.ReadAsync("/vacancies?on=2009-07-05");

        Assert.Contains("Every post is held. The last day on which one was vacant is 5\u00a0July\u00a02009.", page, StringComparison.Ordinal);
        Assert.Contains("3.0 FTE vacant", then, StringComparison.Ordinal);
        Assert.Contains("Cover: not loaded", then, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bookings_that_were_never_loaded_are_not_shown_as_none()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-hr");

        var page = await reader.ReadAsync("/agency");

        Assert.Contains("<b>Not loaded.</b> No file of bookings has been taken", page, StringComparison.Ordinal);
    }
}
