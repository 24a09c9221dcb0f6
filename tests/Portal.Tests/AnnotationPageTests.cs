using System.Net;
using System.Text.RegularExpressions;

namespace WorkforcePlatform.Portal.Tests;

/// <summary>Charts over time are marked with what happened.</summary>
[Collection(SampleSiteTests.Name)]
public sealed class AnnotationPageTests(SampleSite site)
{
    private const string Address = "/annotations";

    [Fact]
    public async Task What_a_manager_adds_stands_in_its_week_until_it_is_withdrawn_with_a_reason()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-manager");

        using var refused = await reader.PostAsync(Address, $"{Address}?handler=Add", ("Day", "12/10/09"), ("Words", ""));
        using var added = await reader.PostAsync(Address, $"{Address}?handler=Add", ("Day", "12/10/09"), ("Words", "Duty <b>split</b>"));
        var strip = await reader.ReadAsync("/pressure?unit=CORE&on=2009-10-30");
        var list = await reader.ReadAsync(Address);
        var form = Regex.Match(list, "name=\"annotationId\" value=\"([^\"]+)\">\\s*<input type=\"hidden\" name=\"etag\" value=\"([^\"]+)\"");
        using var withdrawn = await reader.PostAsync(Address, $"{Address}?handler=Withdraw", ("AnnotationId", form.Groups[1].Value), ("Etag", form.Groups[2].Value), ("Reason", "It was in May"));
        var after = await reader.ReadAsync("/pressure?unit=CORE&on=2009-10-30");
        var csv = await reader.ReadAsync($"{Address}?handler=csv");

        Assert.Contains("<a href=\"#Words\">Say in a few words what happened</a>", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Matches("16\u00a0Oct</span><span class=\"mark\">12\u00a0Oct: Duty <b>split</b></span>", strip);
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        Assert.DoesNotContain("Duty <b>split</b>", after, StringComparison.Ordinal);
        Assert.Contains("2009-10-12,Duty <b>split</b>,demo-manager,", csv, StringComparison.Ordinal);
        Assert.Contains(",It was in May", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task November_2008_is_a_labelled_line_of_the_chart_and_a_note_of_the_table_where_the_months_have_it()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-lawyer");

        var whole = await reader.ReadAsync("/legal");
        var later = await reader.ReadAsync("/legal?from=2009-02&to=2009-10");

        Assert.Contains("text-anchor=\"start\">Peter Connolly</text>", whole, StringComparison.Ordinal);
        Assert.Contains("11\u00a0Nov: Peter Connolly", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("Peter Connolly", later, StringComparison.Ordinal);
    }
}
