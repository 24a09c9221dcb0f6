using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Portal.Pages.Children;
using Xunit.Abstractions;
using Role = WorkforcePlatform.Workforce.V1.Role;

namespace WorkforcePlatform.Platform.Tests.Permissions;

/// <summary>Every page with every handler, by every role, for what is one's own, another's and nobody's.</summary>
[Collection(TwoServicesTests.Name)]
public sealed partial class PageMatrixTests(TwoServices site, ITestOutputHelper output)
{
    private const string UnknownImport = "0195d1a0-0000-7000-8000-000000000001";

    private readonly ConcurrentBag<string> wrong = [];
    private int cells;

    [Fact]
    public async Task Every_page_has_a_row_and_every_row_a_page()
    {
        var pages = (await PageHandler.AllAsync(site.Platform)).Select(handler => handler.Route).Distinct().ToList();
        var rows = PageTable.Rows.Select(row => row.Route).Distinct().ToList();

        Assert.Empty(pages.Except(rows));
        Assert.Empty(rows.Except(pages));
    }

    [Fact]
    public async Task Every_page_leads_strangers_to_sign_in_refuses_other_roles_and_tells_nobody_of_what_is_foreign()
    {
        var handlers = await PageHandler.AllAsync(site.Platform);
        var asked = PageTable.Rows.SelectMany(row => handlers.Where(handler => handler.Route == row.Route).Select(handler => (handler, row))).ToList();
        using var nobody = new PageCaller(site.Platform.People);

        foreach (var role in TwoServices.People)
        {
            using var caller = new PageCaller(site.Platform.People);
            await caller.SignInAsync(TwoServices.SubjectOf(role));
            await Parallel.ForEachAsync(asked, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (one, _) => await AsAsync(role, caller, one.handler, one.row));
        }

        await Parallel.ForEachAsync(asked, async (one, _) => await AsNobodyAsync(nobody, one.handler, one.row));
        output.WriteLine($"{cells} cells: {handlers.Count} handlers of {handlers.Select(handler => handler.Route).Distinct().Count()} pages, {TwoServices.People.Count} roles, own, foreign and missing, and not signed in.");
        Assert.True(wrong.IsEmpty, string.Join("\n", wrong.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(Role.Practitioner, "You see your own children by reference")]
    [InlineData(Role.Auditor, "You read what was done, and change nothing")]
    [InlineData(Role.Approver, "You see what is sent to you for approval, and nothing else")]
    public async Task A_role_without_figures_reads_at_home_what_is_theirs(Role role, string words)
    {
        using var caller = new PageCaller(site.Platform.People);
        await caller.SignInAsync(TwoServices.SubjectOf(role));

        var home = await caller.AskAsync(HttpMethod.Get, "/");

        Assert.Contains(words, home.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_practitioner_reads_whom_they_hold_and_nobody_elses_child()
    {
        using var caller = new PageCaller(site.Platform.People);
        await caller.SignInAsync(TwoServices.SubjectOf(Role.Practitioner));

        var page = await caller.AskAsync(HttpMethod.Get, "/my-caseload?on=2009-10-30");
        var file = await caller.AskAsync(HttpMethod.Get, "/my-caseload?on=2009-10-30&handler=csv");

        Assert.Contains("NORTH Worker, on 30\u00a0October\u00a02009", page.Body, StringComparison.Ordinal);
        Assert.Contains("NORTH-C1", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("NORTH-C2", page.Body, StringComparison.Ordinal);
        Assert.Equal("child_id,category,unit,since,since_estimated\nNORTH-C1,Children in need,NORTH-T,2009-03-02,N\n", file.Body.ReplaceLineEndings("\n"));
    }

    private async Task AsNobodyAsync(PageCaller nobody, PageHandler handler, PageRow row)
    {
        var answer = await AskAsync(nobody, handler, row, TwoServices.Own);

        // A form of nobody lacks its antiforgery field too, and which of the two is missed first does not matter.
        var isRight = row.IsOpen ? row.Own.Contains(answer.Status) || (handler.IsPost && answer.Status == 400) : answer.LeadsToSignIn || (handler.IsPost && answer.Status == 400);
        Expect(isRight, handler, "nobody", answer);
    }

    private async Task AsAsync(Role role, PageCaller caller, PageHandler handler, PageRow row)
    {
        var own = await AskAsync(caller, handler, row, TwoServices.Own);
        var foreign = await AskAsync(caller, handler, row, TwoServices.Foreign);
        var missing = await AskAsync(caller, handler, row, TwoServices.Missing);
        if (!row.AreaOf(handler).Roles.Contains(role))
        {
            Expect(new[] { own, foreign, missing }.All(answer => answer.IsRefused), handler, $"{role} is let in", own);
            return;
        }

        Expect(row.Own.Contains(own.Status) && (row.Own.Contains(403) || !own.IsRefused) && (row.EndsSession || !own.LeadsToSignIn), handler, $"{role}, own", own);
        if (row.NoScope is null)
        {
            Expect(WithoutName(foreign) == WithoutName(missing), handler, $"{role}, foreign and missing differ ({missing.Status})", foreign);
            Expect(foreign.Status == row.Foreign || (handler.IsPost && row.Form.Length == 0), handler, $"{role}, foreign", foreign);
            Expect(!own.Body.Contains(TwoServices.Foreign, StringComparison.OrdinalIgnoreCase), handler, $"{role} is told of what is foreign", own);
        }
    }

    private Task<PageAnswer> AskAsync(PageCaller caller, PageHandler handler, PageRow row, string side)
    {
        Interlocked.Increment(ref cells);
        var route = handler.Route.Replace("{id:guid}", UnknownImport, StringComparison.Ordinal).Replace("{kind}", side, StringComparison.Ordinal);
        var query = string.Join('&', new[] { For(row.Query, side), handler.Handler.Length > 0 ? $"handler={handler.Handler}" : "" }.Where(part => part.Length > 0));
        return caller.AskAsync(handler.Method, $"{route}?{query}", For(row.Form, side));
    }

    private string For(string text, string side) => text.Contains("{child}", StringComparison.Ordinal)
        ? text.Replace("{child}", site.Platform.Services.GetRequiredService<ChildAddress>().ToPage($"{side}-C1").Split("key=")[1], StringComparison.Ordinal)
        : text.Replace("@", side, StringComparison.Ordinal);

    // Sealed references and fields are new each time, as are the numbers under which a failure is noted.
    private static (int Status, string Location, string Body) WithoutName(PageAnswer answer) => (
        answer.Status,
        Changing().Replace(answer.Location.Replace(TwoServices.Foreign, TwoServices.Missing, StringComparison.OrdinalIgnoreCase), ""),
        Changing().Replace(answer.Body.Replace(TwoServices.Foreign, TwoServices.Missing, StringComparison.OrdinalIgnoreCase), ""));

    private void Expect(bool holds, PageHandler handler, string who, PageAnswer answer)
    {
        if (!holds)
        {
            wrong.Add($"{handler}: {who}: {answer.Status} {answer.Location}");
        }
    }

    [GeneratedRegex(@"CfDJ8[\w-]+|[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Changing();
}
