using System.Net;
using System.Text.RegularExpressions;
using WorkforcePlatform.PlatformSupport;

namespace WorkforcePlatform.Portal.Tests;

/// <summary>Two people write to the same thing: the second is shown both values, keeps what they wrote, and may send it again.</summary>
[Collection(SampleSiteTests.Name)]
public sealed partial class OvertakenTests(SampleSite site)
{
    private const string Overtaken = "Somebody else changed this while you were writing";

    [Fact]
    public async Task The_second_address_of_another_system_is_shown_beside_the_first_and_can_be_sent_again()
    {
        using var first = await OpenAsync("demo-administrator");
        using var second = await OpenAsync("demo-administrator");
        var etag = Etag(await second.ReadAsync("/data/links"), "value=\"Worker\">");
        using var quick = await first.PostAsync("/data/links", ("kind", "Worker"), ("etag", etag), ("address", "https://first.example/{staff_id}"));

        using var late = await second.PostAsync("/data/links", ("kind", "Worker"), ("etag", etag), ("address", "https://second.example/{staff_id}"));
        var page = await late.Content.ReadAsStringAsync();
        using var again = await second.PostAsync("/data/links", ("kind", "Worker"), ("etag", Etag(page, "value=\"Worker\">")), ("address", "https://second.example/{staff_id}"));

        Assert.Contains(Overtaken, page, StringComparison.Ordinal);
        Assert.Equal(["https://first.example/{staff_id}", "https://second.example/{staff_id}"], Both(page));
        Assert.Contains("name=\"address\" value=\"https://second.example/{staff_id}\"", page, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (quick.StatusCode, again.StatusCode));
    }

    [Fact]
    public async Task The_second_leaving_of_a_worker_is_shown_beside_the_first()
    {
        using var first = await OpenAsync("demo-hr");
        using var second = await OpenAsync("demo-manager");
        const string Page = "/worker/leave?staff=W014";
        var etag = Etag(await PreviewAsync(second, Page, "27/11/2009"), "");
        using var quick = await first.PostAsync(Page, $"{Page}&handler=Confirm", ("staff", "W014"), ("etag", etag), ("lastDay", "2009-12-31"), ("reason", "5"));

        using var late = await second.PostAsync(Page, $"{Page}&handler=Confirm", ("staff", "W014"), ("etag", etag), ("lastDay", "2009-11-27"), ("reason", "1"));
        var page = await late.Content.ReadAsStringAsync();
        using var withdrawn = await second.PostAsync(Page, $"{Page}&handler=Withdraw", ("staff", "W014"), ("etag", Etag(page, "")), ("reason", "A test"));

        Assert.Contains(Overtaken, page, StringComparison.Ordinal);
        Assert.Equal(["31\u00a0Dec\u00a02009", "27\u00a0Nov\u00a02009", "Retired", "Resigned"], Both(page)[..4]);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (quick.StatusCode, withdrawn.StatusCode));
    }

    [Fact]
    public async Task The_second_to_say_who_keeps_a_data_set_sees_what_the_first_said_and_why()
    {
        using var first = await OpenAsync("demo-administrator");
        using var second = await OpenAsync("demo-administrator");
        const string Page = "/data/keeping?set=occupancies";
        var etag = Etag(await second.ReadAsync(Page), "");
        using var quick = await first.PostAsync(Page, ("set", "occupancies"), ("etag", etag), ("portal", "true"), ("reason", "The first reason"));

        using var late = await second.PostAsync(Page, ("set", "occupancies"), ("etag", etag), ("portal", "true"), ("reason", "The second reason"));
        var page = await late.Content.ReadAsStringAsync();
        using var back = await first.PostAsync(Page, ("set", "occupancies"), ("etag", Etag(page, "")), ("portal", "false"), ("reason", "Back"));

        Assert.Contains(Overtaken, page, StringComparison.Ordinal);
        Assert.Equal(["the portal", "the portal", "The first reason", "The second reason"], Both(page));
        Assert.Contains("value=\"The second reason\"", page, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (quick.StatusCode, back.StatusCode));
    }

    [Fact]
    public async Task The_second_to_change_a_mapping_sees_each_field_that_differs_and_can_save_again()
    {
        using var first = await OpenAsync("demo-administrator");
        using var second = await OpenAsync("demo-administrator");
        const string Save = "/data/mapping?handler=Save";
        using var made = await first.PostAsync("/data/mapping", Save, Mapping("Made.csv", ""));
        var etag = MappingEtag(await second.ReadAsync("/data/mapping?name=Twice&file=workers.csv"));
        using var quick = await first.PostAsync("/data/mapping", Save, Mapping("First.csv", etag));

        using var late = await second.PostAsync("/data/mapping", Save, Mapping("Second.csv", etag));
        var page = await late.Content.ReadAsStringAsync();
        using var again = await second.PostAsync("/data/mapping", Save, Mapping("Second.csv", MappingEtag(page)));
        var saved = await second.ReadAsync("/data/mapping?name=Twice&file=workers.csv");
        using var deleted = await second.PostAsync("/data/mapping", "/data/mapping?handler=Delete", Mapping("Second.csv", MappingEtag(saved)));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (made.StatusCode, quick.StatusCode));
        Assert.Contains(Overtaken, page, StringComparison.Ordinal);
        Assert.Equal(["First.csv", "Second.csv"], Both(page));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (again.StatusCode, deleted.StatusCode));
        Assert.Contains("value=\"Second.csv\"", saved, StringComparison.Ordinal);
    }

    private static (string, string)[] Mapping(string sourceFile, string etag) =>
    [
        ("Form.Name", "Twice"), ("Form.File", "workers.csv"), ("Form.SourceFile", sourceFile), ("Form.Etag", etag), ("Form.Reason", "A test"),
        ("Form.Columns[0].Source", "Staff ID"), ("Form.Columns[0].Column", "staff_id"), ("Form.Columns[1].Source", "Full name"), ("Form.Columns[1].Column", "name"),
        ("Form.Columns[2].Source", "Contract"), ("Form.Columns[2].Column", "employment"),
    ];

    private static string MappingEtag(string page) => MappingEtagField().Match(page).Groups[1].Value;

    private async Task<PageReader> OpenAsync(string subject)
    {
        var reader = site.Reader();
        await reader.SignInAsync(subject);
        return reader;
    }

    private static async Task<string> PreviewAsync(PageReader reader, string page, string lastDay)
    {
        using var answer = await reader.PostAsync(page, $"{page}&handler=Preview", ("staff", "W014"), ("lastDay", lastDay));
        return await answer.Content.ReadAsStringAsync();
    }

    // Of the form that holds the text, or of the last one.
    private static string Etag(string page, string formWith) =>
        Forms().Matches(page).Select(form => form.Value).Where(form => form.Contains(formWith, StringComparison.Ordinal) && EtagField().IsMatch(form)).Select(form => EtagField().Match(form).Groups[1].Value).Last();

    private static string[] Both(string page) => [.. Values().Matches(page).Select(value => WebUtility.HtmlDecode(value.Groups[1].Value))];

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("name=\"etag\" value=\"([^\"]*)\"")]
    private static partial Regex EtagField();

    [GeneratedRegex("name=\"Form.Etag\" value=\"([^\"]+)\"")]
    private static partial Regex MappingEtagField();

    [GeneratedRegex("data-label=\"(?:Now|Yours)\"><div>([^<]*)</div>")]
    private static partial Regex Values();
}
