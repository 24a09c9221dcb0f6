using WorkforcePlatform.Platform.Tests.Permissions;
using Xunit.Abstractions;
using Role = WorkforcePlatform.Workforce.V1.Role;

namespace WorkforcePlatform.Platform.Tests.Hostile;

/// <summary>Forms as another site would make a browser send them.</summary>
[Collection(TwoServicesTests.Name)]
public sealed class FormTests(TwoServices site, ITestOutputHelper output)
{
    [Fact]
    public async Task Every_form_is_refused_without_the_field_that_only_its_own_page_knows()
    {
        using var user = new PageCaller(site.Platform.People);
        using var another = new PageCaller(site.Platform.People);
        using var nobody = new PageCaller(site.Platform.People);
        await another.SignInAsync(TwoServices.SubjectOf(Role.Hr));
        var before = await StoredFacts.ReadAsync(site.Platform);
        var forms = (await PageHandler.AllAsync(site.Platform)).Where(handler => handler.IsPost && handler.Route != "/error").ToList();
        var (sent, wrong) = (0, new List<string>());

        foreach (var role in (Role[])[Role.Manager, Role.Administrator])
        {
            await user.SignInAsync(TwoServices.SubjectOf(role));
            var old = user.FormField;
            (string What, string Field)[] fields = [("no field", ""), ("somebody else's", another.FormField), ("rubbish", "CfDJ8rubbish"), ("cut off", old[..^4]), ("changed", old[..20] + (old[20] == 'A' ? 'B' : 'A') + old[21..])];
            foreach (var (form, field) in forms.SelectMany(form => fields.Select(field => (form, field))))
            {
                user.FormField = field.Field;
                var row = PageTable.Rows.First(row => row.Route == form.Route);
                var answer = await user.AskAsync(HttpMethod.Post, $"{form.Route.Replace("{id:guid}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal).Replace("{kind}", "own", StringComparison.Ordinal)}?handler={form.Handler}&{row.Query.Replace("@", TwoServices.Own, StringComparison.Ordinal)}", row.Form.Replace("@", TwoServices.Own, StringComparison.Ordinal));
                sent++;

                // Who may not open the page is refused before its form is looked at.
                if (answer.Status != 400 && !answer.IsRefused)
                {
                    wrong.Add($"{form}, {role}, {field.What}: {answer.Status} {answer.Location}");
                }
            }
        }

        output.WriteLine($"{sent} forms sent: {forms.Count} handlers.");
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Equal(before, await StoredFacts.ReadAsync(site.Platform));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("HEAD")]
    public async Task No_other_method_does_what_a_form_does(string method)
    {
        using var user = new PageCaller(site.Platform.People);
        await user.SignInAsync(TwoServices.SubjectOf(Role.Manager));
        var before = await StoredFacts.ReadAsync(site.Platform);

        var answers = new List<PageAnswer>();
        foreach (var path in (string[])["/worker/leave?staff=NORTH-W1&handler=confirm&LastDay=2010-01-01&Etag=1", "/child/allocate?handler=confirm", "/sign-out", "/data/links?Kind=1&Address=x", "/work?key=a&content=b", "/worker/leave?staff=NORTH-W1&_method=POST&handler=confirm"])
        {
            answers.Add(await user.AskAsync(new HttpMethod(method), path));
        }

        Assert.All(answers, answer => Assert.InRange(answer.Status, 200, 499));
        Assert.Equal(before, await StoredFacts.ReadAsync(site.Platform));
        Assert.Equal(200, (await user.AskAsync(HttpMethod.Get, "/")).Status);
    }

    [Theory]
    [InlineData("/../../etc/passwd")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/..%5c..%5cwindows%5cwin.ini")]
    [InlineData("/%c0%ae%c0%ae/etc/passwd")]
    [InlineData("/assets/../../../signing-keys.json")]
    [InlineData("/assets/..%2f..%2fsigning-keys.json")]
    [InlineData("/assets/%252e%252e%252fsigning-keys.json")]
    [InlineData("/assets/....//....//token")]
    [InlineData("/token")]
    [InlineData("/address")]
    [InlineData("/signing-keys.json")]
    [InlineData("/page-keys/")]
    [InlineData("/workforce.db")]
    [InlineData("/.git/config")]
    [InlineData("/appsettings.json")]
    [InlineData("/web.config")]
    [InlineData("/data/import/../../token")]
    [InlineData("/data/import/..%2f..%2ftoken")]
    [InlineData("/data/import/con")]
    [InlineData("/data/import/%00")]
    [InlineData("/data/open/..%2fsynthetic")]
    [InlineData("/data/open/%2e%2e")]
    [InlineData("/data/open/nul")]
    [InlineData("//evil.example.org/")]
    [InlineData("/\\evil.example.org")]
    [InlineData("/pressure/..;/data/import")]
    [InlineData("/pressure%20")]
    [InlineData("/pressure.cshtml")]
    [InlineData("/Pages/Index.cshtml")]
    public async Task No_address_leads_out_of_the_pages(string path)
    {
        using var user = new PageCaller(site.Platform.People);
        await user.SignInAsync(TwoServices.SubjectOf(Role.Administrator));

        var answer = await user.AskRawAsync(path);

        Assert.Contains(answer.Status, (int[])[400, 404]);
        Assert.DoesNotContain("root:", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example.org/")]
    [InlineData("//evil.example.org/")]
    [InlineData("/\\evil.example.org")]
    [InlineData("\\/evil.example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example.org")]
    [InlineData("\r\nLocation: https://evil.example.org")]
    public async Task Signing_in_leads_to_no_other_site(string to)
    {
        using var user = new PageCaller(site.Platform.People);
        await user.SignInAsync(TwoServices.SubjectOf(Role.Manager));

        var answer = await user.AskAsync(HttpMethod.Post, "/sign-in", $"subject={TwoServices.SubjectOf(Role.Manager)}&to={Uri.EscapeDataString(to)}");

        Assert.DoesNotContain("evil", answer.Location, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", answer.Location, StringComparison.Ordinal);
    }
}
