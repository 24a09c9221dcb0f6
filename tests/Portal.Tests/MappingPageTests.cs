using System.Net;
using System.Text.RegularExpressions;

namespace WorkforcePlatform.Portal.Tests;

/// <summary>A mapping made from a file, used, and deleted, on pages without script.</summary>
[Collection(SampleSiteTests.Name)]
public sealed partial class MappingPageTests(SampleSite site)
{
    private const string Extract = "Staff ID,Full name,Contract\n7,Secret Person,Permanent\n8,Other Person,Agency\n";

    [Fact]
    public async Task A_mapping_is_made_from_a_file_asks_for_values_it_does_not_know_and_is_offered_for_imports()
    {
        using var reader = site.Reader();
        await reader.SignInAsync("demo-administrator");

        using var read = await reader.SendFileAsync("/data/mapping", "/data/mapping?handler=Read", ("sample", "Staff list.csv", Extract), ("Form.Name", "HR"), ("Form.File", "workers.csv"));
        var form = await TextAsync(read);
        Assert.Matches("<option value=\"staff_id\" selected", form);
        Assert.DoesNotContain("Secret Person", form, StringComparison.Ordinal);

        (string, string)[] columns =
        [
            ("Form.Name", "HR"), ("Form.File", "workers.csv"), ("Form.SourceFile", "Staff list.csv"), ("Form.Seen", Seen().Match(form).Groups[1].Value),
            ("Form.Columns[0].Source", "Staff ID"), ("Form.Columns[0].Column", "staff_id"), ("Form.Columns[1].Source", "Full name"), ("Form.Columns[1].Column", "name"),
            ("Form.Columns[2].Source", "Contract"), ("Form.Columns[2].Column", "employment"),
        ];
        using var asked = await reader.PostAsync("/data/mapping", "/data/mapping?handler=Save", columns);
        Assert.Contains("Say below what they mean", await TextAsync(asked), StringComparison.Ordinal);

        using var saved = await reader.PostAsync(
            "/data/mapping", "/data/mapping?handler=Save", [.. columns, ("Form.Codes[0].Source", "Contract"), ("Form.Codes[0].Value", "Permanent"), ("Form.Codes[0].Meaning", "Employee")]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("<option value=\"HR\"", await reader.ReadAsync("/data/import"), StringComparison.Ordinal);

        var edit = await reader.ReadAsync("/data/mapping?name=HR&file=workers.csv");
        (string, string)[] again = [("Form.Name", "HR"), ("Form.File", "workers.csv"), ("Form.Etag", Etag().Match(edit).Groups[1].Value)];
        using var unexplained = await reader.PostAsync("/data/mapping", "/data/mapping?handler=Delete", again);
        using var deleted = await reader.PostAsync("/data/mapping", "/data/mapping?handler=Delete", [.. again, ("Form.Reason", "Only tried")]);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (unexplained.StatusCode, deleted.StatusCode));
        Assert.Contains("No mapping is saved.", await reader.ReadAsync("/data/mappings"), StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    [GeneratedRegex("name=\"Form.Seen\" value=\"([^\"]+)\"")]
    private static partial Regex Seen();

    [GeneratedRegex("name=\"Form.Etag\" value=\"([^\"]+)\"")]
    private static partial Regex Etag();
}
