using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace WorkforcePlatform.Portal.Tests.SignIn;

/// <summary>
/// A small OpenID Connect issuer on loopback that keeps to the rules (code flow, PKCE, codes used once, RFC 9207, sign-out), and breaks any
/// one of them when told to.
/// </summary>
internal sealed class TestIssuer : IAsyncDisposable
{
    public const string ClientId = "workforce";
    public const string ClientSecret = "only for the test + with a space";

    private const string SessionCookie = "issuer-session";

    private readonly ConcurrentDictionary<string, Grant> codes = new();
    private readonly WebApplication app;
    private IdTokens tokens = null!;

    private TestIssuer(WebApplication app) => this.app = app;

    public string Address { get; private set; } = "";

    public List<Person> People { get; } = [];

    /// <summary>Who signs in without a page in between. Null: the page with a button for each.</summary>
    public Person? Automatic { get; set; }

    public Misbehaviour Misbehaviour { get; set; }

    public static async Task<TestIssuer> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var issuer = new TestIssuer(builder.Build());
        issuer.app.MapGet("/.well-known/openid-configuration", issuer.Describe);
        issuer.app.MapGet("/keys", () => Results.Json(new { keys = new[] { new Dictionary<string, string?>(issuer.PublishedKey()) } }));
        issuer.app.MapGet("/authorize", issuer.Authorize);
        issuer.app.MapPost("/token", (Delegate)issuer.TokenAsync);
        issuer.app.MapGet("/end-session", issuer.EndSession);
        await issuer.app.StartAsync();
        issuer.Address = issuer.app.Urls.Single();
        issuer.tokens = new IdTokens(issuer.Address, clock);
        return issuer;
    }

    /// <summary>From now on another key signs, and it alone is published.</summary>
    public void RotateKey() => tokens.Rotate();

    public async ValueTask DisposeAsync()
    {
        tokens.Dispose();
        await app.DisposeAsync();
    }

    private IResult Describe() => Results.Json(new Dictionary<string, object>
    {
        ["issuer"] = Address,
        ["authorization_endpoint"] = $"{Address}/authorize",
        ["token_endpoint"] = $"{Address}/token",
        ["end_session_endpoint"] = $"{Address}/end-session",
        ["jwks_uri"] = $"{Address}/keys",
        ["response_types_supported"] = new[] { "code" },
        ["authorization_response_iss_parameter_supported"] = true,
    });

    private Dictionary<string, string?> PublishedKey()
    {
        var key = tokens.Published;
        return new Dictionary<string, string?> { ["kty"] = key.Kty, ["kid"] = key.Kid, ["use"] = "sig", ["n"] = key.N, ["e"] = key.E, ["crv"] = key.Crv, ["x"] = key.X, ["y"] = key.Y }
            .Where(part => part.Value is not null).ToDictionary();
    }

    private IResult Authorize(HttpContext context, string? person)
    {
        var asked = context.Request.Query;
        if (asked["response_type"] != "code" || asked["client_id"] != ClientId || asked["code_challenge_method"] != "S256" || asked["state"].Count != 1
            || asked["nonce"].Count != 1 || !asked["scope"].ToString().Split(' ').Contains("openid")
            || !Uri.TryCreate(asked["redirect_uri"], UriKind.Absolute, out var redirect) || !redirect.IsLoopback || redirect.AbsolutePath != "/signed-in")
        {
            return Results.BadRequest("This is no request for a sign-in.");
        }

        var known = person ?? Automatic?.Subject ?? context.Request.Cookies[SessionCookie];
        if ((Automatic ?? People.Find(one => one.Subject == known)) is not { } who)
        {
            return Results.Content(ChoicePage(context.Request), "text/html");
        }

        context.Response.Cookies.Append(SessionCookie, who.Subject);
        return Results.Redirect(QueryHelpers.AddQueryString(redirect.ToString(), Answer(asked, who)));
    }

    private Dictionary<string, string?> Answer(IQueryCollection asked, Person who)
    {
        if (Misbehaviour is Misbehaviour.Denied or Misbehaviour.Unable)
        {
            return new() { ["error"] = Misbehaviour is Misbehaviour.Denied ? "access_denied" : "server_error", ["state"] = asked["state"], ["iss"] = Address };
        }

        var code = RandomNumberGenerator.GetHexString(32);
        if (Misbehaviour is not Misbehaviour.UsedCode)
        {
            codes[code] = new Grant(who, ClientId, asked["redirect_uri"]!, asked["code_challenge"]!, asked["nonce"]!);
        }

        var answer = new Dictionary<string, string?> { ["code"] = code, ["state"] = asked["state"] };
        if (Misbehaviour is not Misbehaviour.NoIssuerInAnswer)
        {
            answer["iss"] = Misbehaviour is Misbehaviour.MixUp ? "https://elsewhere.example" : Address;
        }

        return answer;
    }

    private async Task<IResult> TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ClientId}:{Uri.EscapeDataString(ClientSecret)}"));
        if (context.Request.Headers.Authorization != $"Basic {basic}")
        {
            return Results.Json(new { error = "invalid_client" }, statusCode: StatusCodes.Status401Unauthorized);
        }

        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (form["grant_type"] != "authorization_code" || !codes.TryRemove(form["code"].ToString(), out var grant)
            || form["redirect_uri"] != grant.RedirectUri || challenge != grant.Challenge)
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        }

        return Misbehaviour switch
        {
            Misbehaviour.Broken => Results.StatusCode(StatusCodes.Status500InternalServerError),
            Misbehaviour.NoJson => Results.Text("<html>"),
            Misbehaviour.NoIdToken => Results.Json(new { access_token = "a", token_type = "Bearer" }),
            _ => Results.Json(new { access_token = "a", token_type = "Bearer", id_token = tokens.For(grant, Misbehaviour) }),
        };
    }

    private IResult EndSession(HttpContext context, string id_token_hint, string post_logout_redirect_uri)
    {
        if (id_token_hint.Split('.').Length != 3 || new Uri(post_logout_redirect_uri).AbsolutePath != "/signed-out")
        {
            return Results.BadRequest("This is no request for a sign-out.");
        }

        context.Response.Cookies.Delete(SessionCookie);
        return Results.Redirect(post_logout_redirect_uri);
    }

    private string ChoicePage(HttpRequest request)
    {
        var links = People.Select(person => $"<li><a href=\"{request.PathBase}{request.Path}{System.Net.WebUtility.HtmlEncode(request.QueryString.Value)}&amp;person={person.Subject}\">{person.Name}</a></li>");
        return $"<!doctype html><html lang=\"en\"><title>Test issuer</title><h1>Test issuer</h1><ul>{string.Concat(links)}</ul>";
    }
}
