using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace WorkforcePlatform.ServiceDefaults.Security;

/// <summary>Signs the short-lived tokens that services accept. Five minutes unless told otherwise.</summary>
public sealed class TokenIssuer(SigningKeys keys, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler handler = new();

    public string Issue(Caller caller, TimeSpan? lifetime = null)
    {
        var now = clock.GetUtcNow();
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = TokenClaims.Issuer,
            Audience = TokenClaims.Audience,
            Subject = new ClaimsIdentity(caller.ToClaims()),
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime.AddSeconds(-30),
            Expires = (now + (lifetime ?? Lifetime)).UtcDateTime,
            SigningCredentials = keys.ForSigning,
        });
    }

    /// <summary>The token of a service acting for itself.</summary>
    public string IssueSystem(string service) => Issue(new Caller($"system:{service}", Roles.System, []));
}
