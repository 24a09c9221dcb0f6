using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Portal.SignIn;

/// <summary>What the issuer publishes of itself: endpoints and keys, kept for a day and read anew when a token names an unknown key.</summary>
internal sealed class IssuerMetadata(IOptions<PlatformOptions> options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    private readonly string issuer = options.Value.SignIn.Issuer;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(30), MaxResponseContentBufferSize = 1024 * 1024 };
    private readonly Lock sync = new();
    private ConfigurationManager<OpenIdConnectConfiguration>? manager;
    private DateTimeOffset readAnewAt = DateTimeOffset.MinValue;

    public async Task<OpenIdConnectConfiguration> ReadAsync(CancellationToken ct)
    {
        try
        {
            return RequireOwn(await Manager(anew: false).GetConfigurationAsync(ct));
        }
        catch (InvalidOperationException failure)
        {
            throw new SignInRefusedException(SignInFault.IssuerSilent, "The issuer's description of itself could not be read", cause: failure);
        }
    }

    /// <summary>
    /// The keys as they are now, at most every ten seconds. A manager refreshes behind the caller's back, which would refuse the first
    /// sign-in after the issuer changed its key; a new one reads before it answers.
    /// </summary>
    public Task<OpenIdConnectConfiguration> ReadAnewAsync(CancellationToken ct)
    {
        Manager(anew: true);
        return ReadAsync(ct);
    }

    public void Dispose() => http.Dispose();

    private ConfigurationManager<OpenIdConnectConfiguration> Manager(bool anew)
    {
        lock (sync)
        {
            var now = clock.GetUtcNow();
            if (manager is null || (anew && now - readAnewAt >= Rest))
            {
                readAnewAt = anew ? now : readAnewAt;
                manager = new ConfigurationManager<OpenIdConnectConfiguration>(
                    $"{issuer.TrimEnd('/')}/.well-known/openid-configuration",
                    new OpenIdConnectConfigurationRetriever(),
                    new HttpDocumentRetriever(http) { RequireHttps = !new Uri(issuer).IsLoopback });
            }

            return manager;
        }
    }

    private OpenIdConnectConfiguration RequireOwn(OpenIdConnectConfiguration read)
    {
        if (read.Issuer != issuer)
        {
            throw new SignInRefusedException(SignInFault.Untrusted, "The issuer names itself otherwise than Platform:SignIn:Issuer");
        }

        return SafeAddress.IsSafe(read.AuthorizationEndpoint) && SafeAddress.IsSafe(read.TokenEndpoint)
            ? read
            : throw new SignInRefusedException(SignInFault.Untrusted, "An endpoint of the issuer is missing or not https");
    }
}
