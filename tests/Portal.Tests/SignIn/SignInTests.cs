using System.Net;
using Microsoft.Extensions.Logging;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Tests.SignIn;

[Collection(SignInSiteTests.Name)]
public sealed class SignInTests(SignInSite site)
{
    private const string NotTrusted = "it was not trusted";

    [Fact]
    public async Task Whoever_the_issuer_and_an_administrator_know_comes_in_where_they_were_going()
    {
        var (ann, _) = await site.EnterAsync(Role.Administrator, "administrator", "something-else");
        using var reader = site.Reader();

        using var page = await site.SignInAsync(reader, ann);

        Assert.Equal((HttpStatusCode.OK, SignInSite.Page), (page.StatusCode, page.RequestMessage!.RequestUri!.AbsolutePath));
        Assert.Contains("<span>Jo Young</span>", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_users_are_not_offered_where_there_is_an_issuer()
    {
        using var reader = site.Reader();

        var page = await reader.ReadAsync("/sign-in");

        Assert.Contains("Sign in with your organisation’s account", page, StringComparison.Ordinal);
        Assert.DoesNotContain("demo", page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(Misbehaviour.WrongIssuer, 400, NotTrusted)]
    [InlineData(Misbehaviour.WrongAudience, 400, NotTrusted)]
    [InlineData(Misbehaviour.SeveralAudiences, 400, NotTrusted)]
    [InlineData(Misbehaviour.WrongParty, 400, NotTrusted)]
    [InlineData(Misbehaviour.WrongNonce, 400, NotTrusted)]
    [InlineData(Misbehaviour.NoNonce, 400, NotTrusted)]
    [InlineData(Misbehaviour.WrongSignature, 400, NotTrusted)]
    [InlineData(Misbehaviour.UnknownKey, 400, NotTrusted)]
    [InlineData(Misbehaviour.Expired, 400, NotTrusted)]
    [InlineData(Misbehaviour.NoExpiry, 400, NotTrusted)]
    [InlineData(Misbehaviour.NoAlgorithm, 400, NotTrusted)]
    [InlineData(Misbehaviour.PublicKeyAsSecret, 400, NotTrusted)]
    [InlineData(Misbehaviour.NoSubject, 400, NotTrusted)]
    [InlineData(Misbehaviour.NoIdToken, 400, NotTrusted)]
    [InlineData(Misbehaviour.NoJson, 400, NotTrusted)]
    [InlineData(Misbehaviour.UsedCode, 400, NotTrusted)]
    [InlineData(Misbehaviour.MixUp, 400, NotTrusted)]
    [InlineData(Misbehaviour.NoIssuerInAnswer, 400, NotTrusted)]
    [InlineData(Misbehaviour.Unable, 400, NotTrusted)]
    [InlineData(Misbehaviour.Denied, 403, "did not let you through")]
    [InlineData(Misbehaviour.Broken, 503, "does not answer at the moment")]
    public async Task What_the_issuer_does_wrong_signs_nobody_in_and_is_explained(Misbehaviour wrong, int status, string words)
    {
        var (ann, _) = await site.EnterAsync(Role.Administrator);
        using var reader = site.Reader();

        using var page = await site.SignInAsync(reader, ann, wrong);

        await ShouldExplainAsync(page, status, words);
        await ShouldBeOutAsync(reader);
    }

    [Fact]
    public async Task An_answer_is_taken_from_the_browser_that_asked_and_once()
    {
        var (ann, _) = await site.EnterAsync(Role.Administrator);
        using var reader = site.Reader();
        using var another = site.Reader();
        var answer = await site.AnswerForAsync(reader, ann);

        using var stolen = await FollowAsync(another, answer);
        using var first = await FollowAsync(reader, answer);
        using var again = await FollowAsync(reader, answer);

        await ShouldExplainAsync(stolen, 400, "begun in another browser");
        await ShouldBeOutAsync(another);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        await ShouldExplainAsync(again, 400, "was already used");
    }

    [Theory]
    [InlineData("/signed-in")]
    [InlineData("/signed-in?code=c&state=s")]
    [InlineData("/signed-in?error=access_denied&error_description=%3Cscript%3E")]
    [InlineData("/sign-in/refused?told=nonsense")]
    public async Task An_answer_that_nobody_asked_for_is_explained(string path)
    {
        using var reader = site.Reader();

        using var page = await FollowAsync(reader, path);

        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.DoesNotContain("script", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_unknown_waits_and_is_told_whom_to_ask()
    {
        using var reader = site.Reader();

        using var page = await site.SignInAsync(reader, new Person("s-new", "Sam New"));

        await ShouldExplainAsync(page, 403, "Ask the data team to let you in");
        Assert.Contains("Sam New", (await site.Users.ListWaitingUsersAsync(new())).WaitingUsers.Select(waiting => waiting.Name));
        await ShouldBeOutAsync(reader);
    }

    [Fact]
    public async Task A_revoked_user_and_one_without_the_role_stay_out_and_are_told_why()
    {
        var (jo, user) = await site.EnterAsync(Role.Administrator);
        await site.Users.RevokeUserAsync(new() { UserId = user.Id, Etag = user.Etag, Reason = "Left" });
        var (bo, _) = await site.EnterAsync(Role.Hr, "manager");
        using var reader = site.Reader();

        using var revoked = await site.SignInAsync(reader, jo);
        using var without = await site.SignInAsync(reader, bo);

        await ShouldExplainAsync(revoked, 403, "an administrator here has withdrawn your access");
        await ShouldExplainAsync(without, 403, "Your role here is HR");
        await ShouldBeOutAsync(reader);
    }

    [Fact]
    public async Task A_refusal_leaves_one_line_with_the_reference_and_nothing_of_the_token()
    {
        var (ann, _) = await site.EnterAsync(Role.Administrator);
        using var reader = site.Reader();
        var before = site.Log.Lines.Count;

        using var page = await site.SignInAsync(reader, ann, Misbehaviour.WrongNonce);
        var text = await page.Content.ReadAsStringAsync();
        var line = Assert.Single(site.Log.Lines.Skip(before), line => line.Level >= LogLevel.Warning).Text;

        Assert.Contains(System.Text.RegularExpressions.Regex.Match(text, "reference <b>([0-9A-F]{8})</b>").Groups[1].Value, line, StringComparison.Ordinal);
        Assert.DoesNotContain(ann.Subject, line, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_key_of_the_issuer_costs_no_sign_in()
    {
        var (ann, _) = await site.EnterAsync(Role.Administrator);
        using var reader = site.Reader();
        using var before = await site.SignInAsync(reader, ann);

        site.Clock.Advance(TimeSpan.FromSeconds(10));
        site.Issuer.RotateKey();
        using var other = site.Reader();
        using var after = await site.SignInAsync(other, ann);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (before.StatusCode, after.StatusCode));
    }

    private static async Task<HttpResponseMessage> FollowAsync(PageReader reader, string address)
    {
        var answer = await reader.GetAsync(address);
        if (answer.Headers.Location is not { } location)
        {
            return answer;
        }

        answer.Dispose();
        return await reader.GetAsync(location.OriginalString);
    }

    private static async Task ShouldExplainAsync(HttpResponseMessage page, int status, string words)
    {
        Assert.Equal(status, (int)page.StatusCode);
        Assert.Contains(words, WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    private static async Task ShouldBeOutAsync(PageReader reader)
    {
        using var page = await reader.GetAsync(SignInSite.Page);
        Assert.StartsWith("/sign-in", page.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }
}
