using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using WorkforcePlatform.ServiceDefaults;

namespace WorkforcePlatform.Portal.SignIn;

/// <summary>
/// Takes an id token for what OpenID Connect Core 3.1.3.7 asks: of this issuer, for this client, signed with one of its keys by an algorithm
/// that only the issuer can use, not expired, and made for the sign-in that was begun in this browser.
/// </summary>
internal sealed class IdTokenCheck(IssuerMetadata metadata, IOptions<PlatformOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    // RSA and elliptic curves alone: with an HMAC whoever knows the public key could sign.
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };

    public async Task<JsonWebToken> CheckAsync(string idToken, string nonce, OpenIdConnectConfiguration issuer, CancellationToken ct)
    {
        var result = await handler.ValidateTokenAsync(idToken, For(issuer));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            result = await handler.ValidateTokenAsync(idToken, For(await metadata.ReadAnewAsync(ct)));
        }

        if (!result.IsValid || result.SecurityToken is not JsonWebToken token)
        {
            throw Untrusted("The id token is not valid", result.Exception);
        }

        if (nonce.Length == 0 || Text(token, JwtRegisteredClaimNames.Nonce) != nonce)
        {
            throw Untrusted("The id token is of another sign-in (nonce)");
        }

        var party = Text(token, JwtRegisteredClaimNames.Azp);
        if (party is null ? token.Audiences.Count() > 1 : party != options.Value.SignIn.ClientId)
        {
            throw Untrusted("The id token is for several clients, or for another (azp)");
        }

        return string.IsNullOrWhiteSpace(token.Subject) ? throw Untrusted("The id token has no subject") : token;
    }

    private static string? Text(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var text) ? text : null;

    private static SignInRefusedException Untrusted(string reason, Exception? cause = null) => new(SignInFault.Untrusted, reason, cause: cause);

    private TokenValidationParameters For(OpenIdConnectConfiguration issuer) => new()
    {
        ValidIssuer = issuer.Issuer,
        ValidAudience = options.Value.SignIn.ClientId,
        ValidAlgorithms = Algorithms,
        IssuerSigningKeys = issuer.SigningKeys,
        LifetimeValidator = (notBefore, expires, _, _) =>
            expires is { } end && end > clock.GetUtcNow().UtcDateTime - Skew && (notBefore is not { } begin || begin <= clock.GetUtcNow().UtcDateTime + Skew),
    };
}
