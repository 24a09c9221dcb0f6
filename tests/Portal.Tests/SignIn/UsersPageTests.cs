using System.Net;
using System.Text.RegularExpressions;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Tests.SignIn;

[Collection(SignInSiteTests.Name)]
public sealed class UsersPageTests(SignInSite site)
{
    [Fact]
    public async Task Whoever_waits_is_let_in_with_a_role_and_then_comes_in()
    {
        using var administrator = await AdministratorAsync();
        using var newcomer = site.Reader();
        var sam = new Person($"s-{Guid.NewGuid():N}", "Sam Waiting");
        using var waits = await site.SignInAsync(newcomer, sam);

        var listed = await administrator.ReadAsync("/users");
        using var form = await administrator.PostAsync("/users", "/user/enter?handler=begin", ("subject", sam.Subject), ("name", sam.Name));
        using var entered = await administrator.PostAsync("/user/enter", ("subject", sam.Subject), ("name", "Sam Waiting"), ("role", "Administrator"), ("requestId", "r1"));
        using var comesIn = await site.SignInAsync(newcomer, sam);

        Assert.Contains("Sam Waiting", listed, StringComparison.Ordinal);
        Assert.Contains($"value=\"{sam.Subject}\"", await form.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (entered.StatusCode, comesIn.StatusCode));
    }

    [Fact]
    public async Task Who_saves_second_sees_both_values_loses_nothing_and_may_save_again()
    {
        using var administrator = await AdministratorAsync();
        var (_, user) = await site.EnterAsync(Role.Hr);
        var path = $"/user?id={user.Id}";
        var before = EtagIn(await administrator.ReadAsync(path));
        await site.Users.UpdateUserAsync(new() { User = new() { Id = user.Id, Name = "Theirs", Role = Role.Legal, Etag = user.Etag } });

        using var refused = await administrator.PostAsync(path, ("name", "Mine"), ("role", "Manager"), ("etag", before));
        var both = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        using var saved = await administrator.PostAsync(path, ("name", "Mine"), ("role", "Manager"), ("etag", EtagIn(both)));
        var kept = await site.Users.GetUserAsync(new() { UserId = user.Id });

        Assert.Contains("Somebody else has saved: <b>Theirs</b>", both, StringComparison.Ordinal);
        Assert.Contains("Somebody else has saved: <b>Legal</b>", both, StringComparison.Ordinal);
        Assert.Contains("name=\"name\" value=\"Mine\"", both, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, "Mine", Role.Manager), (saved.StatusCode, kept.Name, kept.Role));
    }

    [Fact]
    public async Task Access_is_revoked_and_restored_with_a_reason_and_never_ones_own()
    {
        var (ann, self) = await site.EnterAsync(Role.Administrator);
        var (_, user) = await site.EnterAsync(Role.Hr);
        using var administrator = site.Reader();
        using var signedIn = await site.SignInAsync(administrator, ann);
        var path = $"/user/access?id={user.Id}";

        using var without = await ChangeAsync(administrator, path, "revoke", "");
        using var revoked = await ChangeAsync(administrator, path, "revoke", "Left");
        using var restored = await ChangeAsync(administrator, path, "restore", "Came back");
        using var own = await ChangeAsync(administrator, $"/user/access?id={self.Id}", "revoke", "Left");

        Assert.Contains("Say why", await without.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (revoked.StatusCode, restored.StatusCode));
        Assert.Contains("You can not revoke yourself", await own.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((false, "Came back"), ((await site.Users.GetUserAsync(new() { UserId = user.Id })).Revoked, (await site.Users.GetUserAsync(new() { UserId = user.Id })).Reason));
    }

    [Fact]
    public async Task A_form_without_a_role_or_with_a_unit_that_does_not_exist_says_so_at_its_field()
    {
        using var administrator = await AdministratorAsync();

        using var empty = await administrator.PostAsync("/user/enter", ("subject", ""), ("name", ""));
        using var unknown = await administrator.PostAsync("/user/enter", ("subject", "s-x"), ("name", "X"), ("role", "Hr"), ("units", "NONE"));

        var page = await empty.Content.ReadAsStringAsync();
        Assert.All(["#User_subject", "#User_name", "#User_role"], field => Assert.Contains($"href=\"{field}\"", page, StringComparison.Ordinal));
        Assert.Contains("<a href=\"#User_rootUnits\">There is no unit NONE.</a>", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Users_stand_in_the_order_asked_for_and_go_into_a_file()
    {
        using var administrator = await AdministratorAsync();
        await site.EnterAsync(Role.Auditor);

        var page = await administrator.ReadAsync("/users?order=role&reversed=true");
        var file = await administrator.ReadAsync("/users?order=role&reversed=true&handler=csv");

        Assert.Contains("aria-sort=\"descending\"", page, StringComparison.Ordinal);
        Assert.StartsWith("subject,name,role,", file, StringComparison.Ordinal);
        Assert.Contains(",auditor,", file.Split('\n')[1], StringComparison.Ordinal);
    }

    private async Task<PageReader> AdministratorAsync()
    {
        var (ann, _) = await site.EnterAsync(Role.Administrator);
        var reader = site.Reader();
        using var signedIn = await site.SignInAsync(reader, ann);
        return reader;
    }

    private static async Task<HttpResponseMessage> ChangeAsync(PageReader reader, string path, string handler, string reason) =>
        await reader.PostAsync(path, $"{path}&handler={handler}", ("etag", EtagIn(await reader.ReadAsync(path))), ("reason", reason));

    private static string EtagIn(string page) => Regex.Match(page, "name=\"etag\" value=\"(\\d+)\"").Groups[1].Value;
}
