using System.Net;
using System.Text.RegularExpressions;

namespace WorkforcePlatform.Portal.Tests;

/// <summary>Benchmarks adopted and withdrawn on their page. What is adopted here is nobody's limit and is withdrawn again: others read the same sample.</summary>
[Collection(SampleSiteTests.Name)]
public sealed class BenchmarksPageTests(SampleSite site)
{
    private const string Address = "/benchmarks";

    [Fact]
    public async Task An_administrator_adopts_a_benchmark_of_a_paper_and_withdraws_it_and_it_stays_on_record()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-administrator");
        var offered = await reader.ReadAsync($"{Address}?seed=durham-2002-planning");
        (string, string)[] form = [("unit", "LAC-B"), ("name", "Durham’s <b>planned</b>"), ("source", "Cabinet 2003"), ("most", "25"), ("mode", "Planning"), ("agreedWith", "Managers"), ("reason", "As planned")];

        using var refused = await reader.PostAsync(Address, $"{Address}?handler=Adopt", [.. form, ("adoptedOn", "soon"), ("least", "few"), ("etag", EtagIn(offered, "adopt"))]);
        using var adopted = await reader.PostAsync(Address, $"{Address}?handler=Adopt", [.. form, ("adoptedOn", "25 Sep 2009"), ("etag", EtagIn(offered, "adopt"))]);
        var page = await reader.ReadAsync(Address);
        using var withdrawn = await reader.PostAsync(Address, $"{Address}?handler=Withdraw", [("benchmarkId", Between(page, "name=\"benchmarkId\" value=\"")), ("endsOn", "25/9/09"), ("because", "Only tried"), ("etag", EtagIn(page, "adopted"))]);
        using var unset = await reader.PostAsync(Address, $"{Address}?handler=Set", [("factor", "nothing"), ("fromOn", "25/9/09"), ("factorReason", ""), ("etag", EtagIn(page, "factor"))]);
        var after = await reader.ReadAsync(Address);

        Assert.Contains("value=\"25\"", offered, StringComparison.Ordinal);
        var errors = await refused.Content.ReadAsStringAsync();
        Assert.Contains("<a href=\"#AdoptedOn\">Write the date as", errors, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#Least\">Write a number", errors, StringComparison.Ordinal);
        Assert.Equal($"{Address}?done=adopted", adopted.Headers.Location!.ToString());
        Assert.Contains("Durham’s <b>planned</b>, in force", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        Assert.Contains("and never held", after, StringComparison.Ordinal);
        Assert.Contains("Only tried", after, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#FactorReason\">Say why it is set</a>", await unset.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_reads_pressure_reads_benchmarks_and_is_offered_no_form()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-manager");

        var page = await reader.ReadAsync(Address);

        Assert.Contains("Laming, upper end", page, StringComparison.Ordinal);
        Assert.DoesNotContain("formaction", page, StringComparison.Ordinal);
    }

    // The first etag after a section's heading.
    private static string EtagIn(string page, string section) => Between(page[page.IndexOf($"id=\"{section}\"", StringComparison.Ordinal)..], "name=\"etag\" value=\"");

    private static string Between(string page, string before) => Regex.Match(page, $"{Regex.Escape(before)}([^\"]*)\"").Groups[1].Value;
}
