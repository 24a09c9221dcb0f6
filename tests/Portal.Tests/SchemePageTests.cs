using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace WorkforcePlatform.Portal.Tests;

/// <summary>The thresholds of the score on their page. What is saved here begins later than anybody looks and is withdrawn again: others read the same sample.</summary>
[Collection(SampleSiteTests.Name)]
public sealed partial class SchemePageTests(SampleSite site)
{
    private const string Address = "/scheme";

    [Fact]
    public async Task An_administrator_previews_a_draft_then_saves_it_and_withdraws_it_before_its_day()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-administrator");
        var first = await reader.ReadAsync(Address);
        var from = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        (string, string)[] draft = [.. Boxes(first).Select(box => box.Name == "CaseloadPerHolderFteFirst" ? (box.Name, "14") : box), ("validFrom", from), ("on", "30 Oct 2009")];
        (string, string)[] wrong = [.. draft.Select(box => box.Item1 == "VacancyRateSecond" ? (box.Item1, "few") : box)];

        using var refused = await reader.PostAsync(Address, $"{Address}?handler=Preview", wrong);
        using var unordered = await reader.PostAsync(Address, $"{Address}?handler=Preview", [.. draft.Select(box => box.Item1 == "VacancyRateSecond" ? (box.Item1, "1") : box)]);
        using var previewed = await reader.PostAsync(Address, $"{Address}?handler=Preview", draft);
        var preview = await previewed.Content.ReadAsStringAsync();
        (string, string)[] saved = [.. draft, ("previewed", Between(preview, "name=\"previewed\" value=\"")), ("etag", EtagIn(preview, "draft"))];
        using var silent = await reader.PostAsync(Address, $"{Address}?handler=Save", saved);
        using var unseen = await reader.PostAsync(Address, $"{Address}?handler=Save", [.. draft, ("reason", "Agreed"), ("etag", EtagIn(preview, "draft"))]);
        using var done = await reader.PostAsync(Address, $"{Address}?handler=Save", [.. saved, ("reason", "Agreed in <b>Cabinet</b>")]);
        var listed = await reader.ReadAsync(Address);
        using var stale = await reader.PostAsync(Address, $"{Address}?handler=Save", [.. saved, ("reason", "Agreed twice")]);
        using var withdrawn = await reader.PostAsync(Address, $"{Address}?handler=Withdraw", [("number", "2"), ("because", "Only tried"), ("etag", EtagIn(listed, "versions"))]);
        var after = await reader.ReadAsync(Address);

        Assert.Contains("Nobody has changed a threshold", first, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#VacancyRateSecond\">Vacancy rate: write a number", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("<a href=\"#VacancyRateSecond\">Vacancy rate: more is worse", await unordered.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("units would have another level on", preview, StringComparison.Ordinal);
        Assert.Contains("The draft begins later", preview, StringComparison.Ordinal);
        var missing = await silent.Content.ReadAsStringAsync();
        Assert.Contains("<a href=\"#Reason\">Say why the thresholds are changed</a>", missing, StringComparison.Ordinal);
        Assert.Contains("Save as a new version", missing, StringComparison.Ordinal);
        Assert.Contains("The draft was changed after its preview", await unseen.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal($"{Address}?done=added", done.Headers.Location!.ToString());
        Assert.Contains("Scheme 2, valid from", listed, StringComparison.Ordinal);
        Assert.Contains("What stands there now, and what you wrote", await stale.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal($"{Address}?done=withdrawn", withdrawn.Headers.Location!.ToString());
        Assert.Contains("Only tried", after, StringComparison.Ordinal);
        Assert.Contains("Scheme 1, in force", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_reads_levels_reads_the_thresholds_and_may_not_draft()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-manager");

        var page = await reader.ReadAsync(Address);
        var csv = await reader.ReadAsync($"{Address}?handler=thresholds");
        using var refused = await reader.PostAsync(Address, $"{Address}?handler=Preview", [("validFrom", "30/10/09")]);
        using var without = await reader.PostAsync(Address, Address, [("validFrom", "30/10/09")]);

        Assert.Contains("over 25", page, StringComparison.Ordinal);
        Assert.DoesNotContain("formaction", page, StringComparison.Ordinal);
        Assert.Contains("caseload_per_holder_fte,Load,15,20,25", csv, StringComparison.Ordinal);
        Assert.All([refused, without], answer => Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode));
    }

    private static IEnumerable<(string Name, string Value)> Boxes(string page) =>
        NumberBox().Matches(page).Select(box => (box.Groups[1].Value, box.Groups[2].Value));

    // The first etag after a section's heading.
    private static string EtagIn(string page, string section) => Between(page[page.IndexOf($"id=\"{section}\"", StringComparison.Ordinal)..], "name=\"etag\" value=\"");

    private static string Between(string page, string before) => Regex.Match(page, $"{Regex.Escape(before)}([^\"]*)\"").Groups[1].Value;

    [GeneratedRegex("name=\"([A-Za-z0-9]+(?:First|Second|Third))\" value=\"([^\"]*)\"")]
    private static partial Regex NumberBox();
}
