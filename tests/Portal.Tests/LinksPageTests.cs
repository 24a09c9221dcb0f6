using System.Net;
using System.Text.RegularExpressions;

namespace WorkforcePlatform.Portal.Tests;

/// <summary>Links to other systems: the administrator says where, and the pages lead there.</summary>
[Collection(SampleSiteTests.Name)]
public sealed class LinksPageTests(SampleSite site)
{
    [Fact]
    public async Task What_the_administrator_saves_leads_from_a_worker_to_the_other_system_until_it_is_taken_away()
    {
        using var administrator = site.Reader();
        await administrator.SignInAsync("demo-administrator");
        using var hr = site.Reader();
        await hr.SignInAsync("demo-hr");

        using var saved = await SaveAsync(administrator, "https://hr.example/open?number={staff_id}");
        var linked = await hr.ReadAsync("/worker?staff=W002");
        using var refused = await SaveAsync(administrator, "http://hr.example/{staff_id}");
        using var removed = await SaveAsync(administrator, "");
        var plain = await hr.ReadAsync("/worker?staff=W002");

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("<a href=\"https://hr.example/open?number=W002\" rel=\"noreferrer\">Open in the HR system</a>", linked, StringComparison.Ordinal);
        Assert.Contains("begins with https:// and has {staff_id} once", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.DoesNotContain("Open in the HR system", plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_may_change_where_they_lead()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-hr");

        using var answer = await reader.GetAsync("/data/links");

        Assert.Equal("/refused", answer.Headers.Location!.AbsolutePath);
    }

    private static async Task<HttpResponseMessage> SaveAsync(PlatformSupport.PageReader reader, string address)
    {
        var form = Regex.Match(await reader.ReadAsync("/data/links"), "name=\"kind\" value=\"Worker\">\\s*<input type=\"hidden\" name=\"etag\" value=\"(\\d+)\"");
        return await reader.PostAsync("/data/links", ("kind", "Worker"), ("etag", form.Groups[1].Value), ("address", address));
    }
}
