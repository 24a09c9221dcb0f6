using System.Security.Claims;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Portal.SignIn;

/// <summary>What pages ask about whoever is signed in.</summary>
public static class SignedIn
{
    public const string NameClaim = "name";

    public static string DisplayName(this ClaimsPrincipal user) => user.FindFirstValue(NameClaim) ?? "";

    /// <summary>Whether pages of figures are theirs.</summary>
    public static bool MaySeeFigures(this ClaimsPrincipal user) => Has(user, Roles.Manager, Roles.ReportAuthor, Roles.Administrator);

    /// <summary>Whether single children, posts and workers may be listed to them.</summary>
    public static bool MaySeeRows(this ClaimsPrincipal user) => Has(user, Roles.Manager);

    public static bool MayImport(this ClaimsPrincipal user) => Has(user, Roles.Administrator);

    private static bool Has(ClaimsPrincipal user, params string[] roles) => roles.Contains(Caller.From(user).Role);
}
