using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.Platform.Tests.Permissions;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.Portal.Pages.Children;
using WorkforcePlatform.ServiceDefaults.Exports;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Tests.Support;
using Xunit.Abstractions;

namespace WorkforcePlatform.Platform.Tests.Hostile;

/// <summary>HTML, SQL and formulas in every text that is stored, read back on every page and in every file that shows it; and in every address and search.</summary>
[Collection(TwoServicesTests.Name)]
public sealed class PayloadTests(TwoServices site, ITestOutputHelper output)
{
    private const string Day = "on=2009-10-30";

    private readonly ConcurrentBag<string> wrong = [];
    private readonly ConcurrentDictionary<string, int> shown = new();

    [Fact]
    public async Task Every_page_shows_markup_as_text_and_every_file_holds_formulas_as_text()
    {
        Assert.True(await site.Platform.TakeAsync(Payloads.Files()));
        var operations = site.Platform.As<OperationsService.OperationsServiceClient>(Roles.Administrator);
        await Eventually.TrueAsync(async () => (await operations.GetBacklogAsync(new GetBacklogRequest())).Services.All(service => service.OutboxPending == 0));
        var pages = Pages().ToList();
        using var manager = new PageCaller(site.Platform.People);
        using var administrator = new PageCaller(site.Platform.People);
        await manager.SignInAsync("demo-manager");
        await administrator.SignInAsync("demo-administrator");

        await Parallel.ForEachAsync(pages, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (page, _) => Read(page, await manager.AskAsync(HttpMethod.Get, page)));
        var reflected = Reflected().ToList();
        await Parallel.ForEachAsync(reflected, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (one, _) =>
            Read($"{one.Method} {one.Path}", await (one.Path.StartsWith("/data", StringComparison.Ordinal) ? administrator : manager).AskAsync(one.Method, one.Path, one.Form)));

        output.WriteLine($"{Payloads.All.Count} payloads; {pages.Count} pages and files that show what is stored, {reflected.Count} addresses and forms that send one; shown {shown.Values.Sum()} times.");
        Assert.True(wrong.IsEmpty, string.Join("\n", wrong.Order(StringComparer.Ordinal)));
        Assert.All(Payloads.All, payload => Assert.True(shown.GetValueOrDefault(payload) > 20, $"{payload} is shown {shown.GetValueOrDefault(payload)} times."));
    }

    private IEnumerable<string> Pages()
    {
        var children = site.Platform.Services.GetRequiredService<ChildAddress>();
        foreach (var list in (string[])["/pressure?unit=PAY&", "/compare?unit=PAY&", "/team?unit=PAY&", "/people?unit=PAY&", "/vacancies?unit=PAY&", "/agency?unit=PAY&", "/agency/invoiced?unit=PAY&", "/budget?unit=PAY&", "/demand?unit=PAY&", "/legal?unit=PAY&", "/legal/matters?unit=PAY&", "/legal/hearings-without-worker?", "/reallocate?", "/work?", "/figure/rows?unit=PAY&measure=vacancy_rate&rows=posts&", "/figure/rows?unit=PAY&measure=caseload_per_in_post_fte&rows=workers&", "/figure/rows?unit=PAY&measure=caseload_per_in_post_fte&rows=children&"])
        {
            yield return list + Day;
            yield return list + Day + "&handler=csv";
        }

        yield return "/";
        yield return "/pressure/measures.csv?unit=PAY&" + Day;
        foreach (var number in Enumerable.Range(0, Payloads.All.Count))
        {
            yield return $"/team?unit=PAY-U{number}&{Day}";
            yield return $"/pressure?unit=PAY-U{number}&{Day}";
            yield return $"/figure?unit=PAY-U{number}&measure=vacancy_rate&{Day}";
            yield return $"/worker?staff=PAY-W{number}&{Day}";
            yield return $"/worker/leave?staff=PAY-W{number}";
            yield return $"/booking/end?staff=PAY-A{number}&booking=PAY-B{number}";
            yield return $"/vacancy?post=PAY-V{number}&since=2009-01-01&{Day}";
            yield return $"/vacancy/start?post=PAY-V{number}&since=2009-01-01";
            yield return $"/legal/matter?ref=PAY-M{number}&{Day}";
            yield return children.ToPage($"PAY-C{number}", "2009-10-30");
            yield return children.ToAllocation($"PAY-C{number}", "2009-10-30");
        }
    }

    // Each part of each page's address, and each field of each form, with a payload in its place; the payloads take turns.
    private static IEnumerable<(HttpMethod Method, string Path, string Form)> Reflected()
    {
        var turn = 0;
        foreach (var row in PageTable.Rows.Where(row => !row.EndsSession && !row.Route.Contains('{')))
        {
            foreach (var name in QueryHelpers.ParseQuery(row.Query).Keys.Concat(["unit", "on", "order", "from", "find", "to", "show", "kind", "source", "name", "file", "status"]).Distinct())
            {
                yield return (HttpMethod.Get, QueryHelpers.AddQueryString(row.Route, name, Payloads.All[turn++ % Payloads.All.Count]), "");
            }

            foreach (var name in QueryHelpers.ParseQuery(row.Form).Keys)
            {
                var payload = Payloads.All[turn++ % Payloads.All.Count];
                yield return (HttpMethod.Post, $"{row.Route}?{row.Query.Replace("@", TwoServices.Own, StringComparison.Ordinal)}&handler={(row.Route == "/data/mapping" ? "save" : "preview")}", $"{name}={Uri.EscapeDataString(payload)}");
                yield return (HttpMethod.Post, $"{row.Route}?{row.Query.Replace("@", TwoServices.Own, StringComparison.Ordinal)}", $"{name}={Uri.EscapeDataString(payload)}");
            }
        }

        foreach (var payload in Payloads.All)
        {
            yield return (HttpMethod.Post, "/search", $"text={Uri.EscapeDataString(payload)}");
            yield return (HttpMethod.Post, "/people", $"find={Uri.EscapeDataString(payload)}");
        }
    }

    private void Read(string page, PageAnswer answer)
    {
        if (answer.Status >= 500)
        {
            wrong.Add($"{page}: {answer.Status}");
        }

        var isFile = page.Contains("csv", StringComparison.Ordinal);
        foreach (var payload in Payloads.All)
        {
            if (isFile ? answer.Raw.Contains(payload.Replace("\"", "\"\"", StringComparison.Ordinal), StringComparison.Ordinal) : answer.Raw.Contains(HtmlEncoder.Default.Encode(payload), StringComparison.Ordinal))
            {
                shown.AddOrUpdate(payload, 1, (_, count) => count + 1);
            }

            if (!isFile && Payloads.IsMarkup(payload) && answer.Raw.Contains(payload, StringComparison.Ordinal))
            {
                wrong.Add($"{page}: markup {payload}");
            }
        }

        if (isFile)
        {
            ReadFile(page, answer.Raw);
        }
    }

    private void ReadFile(string page, string text)
    {
        using var records = new CsvRecords(new StringReader(text));
        while (records.Read())
        {
            foreach (var cell in Enumerable.Range(0, records.Count).Select(place => records[place]).Where(cell => SpreadsheetCell.Of(cell) != cell && cell[0] != '\''))
            {
                wrong.Add($"{page}: formula {cell}");
            }
        }
    }
}
