using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Portal.SignIn;

/// <summary>Where the issuer ends the session that it keeps of somebody (OpenID Connect RP-Initiated Logout).</summary>
public sealed class IssuerSignOut(IServiceProvider services, IOptions<PlatformOptions> options)
{
    /// <summary>Null where the issuer offers no such thing, or does not answer.</summary>
    public async Task<string?> AddressAsync(string idToken, HttpRequest request, CancellationToken ct)
    {
        try
        {
            var issuer = await services.GetRequiredService<IssuerMetadata>().ReadAsync(ct);
            return issuer.EndSessionEndpoint is { } endpoint && SafeAddress.IsSafe(endpoint)
                ? QueryHelpers.AddQueryString(endpoint, new Dictionary<string, string?>
                {
                    ["id_token_hint"] = idToken,
                    ["client_id"] = options.Value.SignIn.ClientId,
                    ["post_logout_redirect_uri"] = $"{Site(request)}{IssuerSignIn.SignedOutPath}",
                })
                : null;
        }
        catch (SignInRefusedException)
        {
            return null;
        }
    }

    private string Site(HttpRequest request) =>
        options.Value.PublicAddress is { Length: > 0 } address ? address.TrimEnd('/') : $"{request.Scheme}://{request.Host}";
}
