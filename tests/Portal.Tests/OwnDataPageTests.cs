using System.Net;

namespace WorkforcePlatform.Portal.Tests;

[Collection(SampleSiteTests.Name)]
public sealed class OwnDataPageTests(SampleSite site)
{
    [Theory]
    [InlineData("demo-manager")]
    [InlineData("demo-author")]
    public async Task Only_an_administrator_is_asked_whether_to_open_another_folder(string subject)
    {
        using var reader = site.Reader();
        await reader.SignInAsync(subject);

        using var answer = await reader.GetAsync("/data/open/own");

        Assert.Equal("/refused", answer.Headers.Location!.AbsolutePath);
        Assert.DoesNotContain("href=\"/data/open/own\"", await reader.ReadAsync("/data/own"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_reads_what_will_happen_before_anything_does()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-administrator");

        Assert.Contains("href=\"/data/open/own\"", await reader.ReadAsync("/data/own"), StringComparison.Ordinal);
        var page = await reader.ReadAsync("/data/open/own");

        Assert.Contains("Nothing has happened yet.", page, StringComparison.Ordinal);
        Assert.Contains($"The sample stays in <code>{site.Platform.Folder}</code>", page, StringComparison.Ordinal);
        Assert.Contains("-- --sample", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_opened_for_a_form_that_this_site_did_not_send()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-administrator");

        using var answer = await reader.PostWithoutTokenAsync("/data/open/own");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Sample: Darlington", await reader.ReadAsync("/"), StringComparison.Ordinal);
    }
}
