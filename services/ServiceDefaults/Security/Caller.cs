using System.Security.Claims;

namespace WorkforcePlatform.ServiceDefaults.Security;

/// <summary>
/// Who is asking: the token's subject, role and root units (by code; none means every unit), the staff number of a user who is a worker,
/// and their name where the token says it.
/// </summary>
public sealed record Caller(string Subject, string Role, IReadOnlyList<string> RootUnits, string StaffId = "", string Name = "")
{
    public bool IsSystem => Role == Roles.System;

    /// <summary>Reads a caller from an authenticated principal.</summary>
    public static Caller From(ClaimsPrincipal principal) => new(
        principal.FindFirstValue(TokenClaims.Subject) ?? "",
        principal.FindFirstValue(TokenClaims.Role) ?? "",
        [.. principal.FindAll(TokenClaims.Unit).Select(claim => claim.Value)],
        principal.FindFirstValue(TokenClaims.Staff) ?? "",
        principal.FindFirstValue(TokenClaims.Name) ?? "");

    /// <summary>The same as claims, for tokens and for the portal's cookie.</summary>
    public IEnumerable<Claim> ToClaims() =>
    [
        new(TokenClaims.Subject, Subject),
        new(TokenClaims.Role, Role),
        .. RootUnits.Select(unit => new Claim(TokenClaims.Unit, unit)),
        .. StaffId.Length > 0 ? [new Claim(TokenClaims.Staff, StaffId)] : Array.Empty<Claim>(),
        .. Name.Length > 0 ? [new Claim(TokenClaims.Name, Name)] : Array.Empty<Claim>(),
    ];
}
