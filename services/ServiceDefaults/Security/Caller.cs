using System.Security.Claims;

namespace WorkforcePlatform.ServiceDefaults.Security;

/// <summary>Who is asking: the token's subject, role and root units (by code; none means every unit).</summary>
public sealed record Caller(string Subject, string Role, IReadOnlyList<string> RootUnits)
{
    public bool IsSystem => Role == Roles.System;

    /// <summary>Reads a caller from an authenticated principal.</summary>
    public static Caller From(ClaimsPrincipal principal) => new(
        principal.FindFirstValue(TokenClaims.Subject) ?? "",
        principal.FindFirstValue(TokenClaims.Role) ?? "",
        [.. principal.FindAll(TokenClaims.Unit).Select(claim => claim.Value)]);

    /// <summary>The same as claims, for tokens and for the portal's cookie.</summary>
    public IEnumerable<Claim> ToClaims() =>
    [
        new(TokenClaims.Subject, Subject),
        new(TokenClaims.Role, Role),
        .. RootUnits.Select(unit => new Claim(TokenClaims.Unit, unit)),
    ];
}
