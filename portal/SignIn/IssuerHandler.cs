using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Portal.SignIn;

/// <summary>
/// OpenID Connect's code flow on the shared framework's OAuth handler, which brings state, the cookie that binds it to the browser, and PKCE.
/// What is here: the issuer's endpoints, the nonce, the issuer named in the answer, the id token, and who may come in.
/// </summary>
internal sealed class IssuerHandler(
    IOptionsMonitor<IssuerOptions> monitor, ILoggerFactory logs, UrlEncoder encoder, IssuerMetadata metadata, IdTokenCheck idTokens, Entry entry, IOptions<PlatformOptions> platform)
    : OAuthHandler<IssuerOptions>(monitor, logs, encoder)
{
    private const string Nonce = "nonce";

    private OpenIdConnectConfiguration issuer = new();

    private SignInOptions Settings => platform.Value.SignIn;

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        issuer = await metadata.ReadAsync(Context.RequestAborted);
        properties.Items[Nonce] = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        // The options name no endpoint, so that the base gives the question alone.
        var question = base.BuildChallengeUrl(properties, Public(redirectUri))[1..];
        var joined = issuer.AuthorizationEndpoint.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return $"{issuer.AuthorizationEndpoint}{joined}{question}&nonce={properties.Items[Nonce]}";
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        issuer = await metadata.ReadAsync(Context.RequestAborted);

        // RFC 9207: an answer of another issuer must not bring this one's token endpoint a stranger's code.
        var named = Request.Query["iss"];
        if (named.Count == 0 ? issuer.AuthorizationResponseIssParameterSupported : named != issuer.Issuer)
        {
            throw new SignInRefusedException(SignInFault.Untrusted, "The answer is not the issuer's (iss)");
        }

        return await base.HandleRemoteAuthenticateAsync();
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        context.Properties.Items.Remove(OAuthConstants.CodeVerifierKey, out var verifier);
        using var request = new HttpRequestMessage(HttpMethod.Post, issuer.TokenEndpoint);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Content = new FormUrlEncodedContent([
            new("grant_type", "authorization_code"),
            new("code", context.Code),
            new("redirect_uri", Public(context.RedirectUri)),
            new("code_verifier", verifier ?? ""),
            .. await IdentifyAsync(request)]);
        using var response = await Backchannel.SendAsync(request, Context.RequestAborted);
        return response.IsSuccessStatusCode
            ? OAuthTokenResponse.Success(await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(Context.RequestAborted), default, Context.RequestAborted))
            : throw new SignInRefusedException(
                (int)response.StatusCode >= 500 ? SignInFault.IssuerSilent : SignInFault.Untrusted, $"The issuer answered {(int)response.StatusCode} to the code");
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var idToken = tokens.Response!.RootElement.TryGetProperty("id_token", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
        if (string.IsNullOrEmpty(idToken))
        {
            throw new SignInRefusedException(SignInFault.Untrusted, "The issuer sent no id token");
        }

        var token = await idTokens.CheckAsync(idToken, properties.Items[Nonce] ?? "", issuer, Context.RequestAborted);
        var user = await entry.AskAsync(token, Context.RequestAborted);

        // The cookie keeps the id token alone, to end the session at the issuer too.
        var session = new AuthenticationProperties { RedirectUri = properties.RedirectUri };
        session.StoreTokens([new AuthenticationToken { Name = OpenIdConnectParameterNames.IdToken, Value = idToken }]);
        return new AuthenticationTicket(SignedIn.PrincipalOf(user), session, Scheme.Name);
    }

    private string Public(string redirectUri) =>
        platform.Value.PublicAddress is { Length: > 0 } address ? new Uri(new Uri(address), Options.CallbackPath.Value).ToString() : redirectUri;

    private async Task<KeyValuePair<string, string>[]> IdentifyAsync(HttpRequestMessage request)
    {
        if (Settings.ClientSecretFile.Length == 0)
        {
            return [new("client_id", Settings.ClientId)];
        }

        // Read each time: whoever replaces the secret need not stop the platform.
        var secret = (await File.ReadAllTextAsync(Settings.ClientSecretFile, Context.RequestAborted)).Trim();
        if (issuer.TokenEndpointAuthMethodsSupported.Contains("client_secret_post"))
        {
            return [new("client_id", Settings.ClientId), new("client_secret", secret)];
        }

        var pair = $"{Uri.EscapeDataString(Settings.ClientId)}:{Uri.EscapeDataString(secret)}";
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        return [];
    }
}
