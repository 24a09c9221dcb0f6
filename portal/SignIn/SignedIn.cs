using System.Security.Claims;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.SignIn;

/// <summary>What pages ask about whoever is signed in.</summary>
public static class SignedIn
{
    public const string NameClaim = "name";

    private const string DemoClaim = "demo";

    /// <summary>The user as pages and tokens know them.</summary>
    public static ClaimsPrincipal PrincipalOf(User user)
    {
        var caller = new Caller(user.Subject, RoleNames.OfToken(user.Role), user.RootUnits, user.StaffId);
        Claim[] claims = [.. caller.ToClaims(), new(NameClaim, user.Name), .. user.Demo ? [new Claim(DemoClaim, "true")] : Array.Empty<Claim>()];
        return new ClaimsPrincipal(new ClaimsIdentity(claims, PageSignIn.Scheme, NameClaim, TokenClaims.Role));
    }

    public static bool IsDemo(this ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == DemoClaim);

    public static string DisplayName(this ClaimsPrincipal user) => user.FindFirstValue(NameClaim) ?? "";

    /// <summary>Whether pages of figures are theirs: aggregates, without any child's reference.</summary>
    public static bool MaySeeFigures(this ClaimsPrincipal user) => Has(user, Roles.Manager, Roles.Hr, Roles.ReportAuthor, Roles.Administrator);

    /// <summary>Whether levels, and the figures that they are made of, are theirs: legal services are to be told from Level 3 on.</summary>
    public static bool MaySeeLevels(this ClaimsPrincipal user) => user.MaySeeFigures() || Has(user, Roles.Legal, Roles.LegalSupport);

    /// <summary>Whether they may mark charts over time with what happened.</summary>
    public static bool MayAnnotate(this ClaimsPrincipal user) => Has(user, Roles.Manager, Roles.Administrator);

    /// <summary>Whether they may keep scenarios as options of a unit, and withdraw them.</summary>
    public static bool MayKeepScenarios(this ClaimsPrincipal user) => Has(user, Roles.Manager, Roles.Hr, Roles.Administrator);

    /// <summary>Whether they may declare another level than the calculated one for units of their own.</summary>
    public static bool MayDeclareLevels(this ClaimsPrincipal user) => Has(user, Roles.Manager);

    /// <summary>Whether they say which stored days stand.</summary>
    public static bool MayDecideSnapshots(this ClaimsPrincipal user) => Has(user, Roles.Administrator);

    /// <summary>Whether single rows of this kind (children, posts or workers) are listed to them: children to managers alone.</summary>
    public static bool MaySeeRows(this ClaimsPrincipal user, string kind) =>
        kind == "children" ? Has(user, Roles.Manager) : Has(user, Roles.Manager, Roles.Hr, Roles.Administrator);

    /// <summary>Whether vacancies and agency bookings are theirs.</summary>
    public static bool MaySeePosts(this ClaimsPrincipal user) => Has(user, Roles.Hr, Roles.Manager);

    /// <summary>Whether posts and cover are what they start the day with.</summary>
    public static bool StartsWithPosts(this ClaimsPrincipal user) => Has(user, Roles.Hr);

    /// <summary>Whether open legal matters as aggregates are theirs.</summary>
    public static bool MaySeeLegalWorkload(this ClaimsPrincipal user) => Has(user, Roles.Legal, Roles.LegalSupport, Roles.Manager, Roles.Administrator, Roles.ReportAuthor);

    /// <summary>Whether single matters are theirs.</summary>
    public static bool MaySeeMatters(this ClaimsPrincipal user) => Has(user, Roles.Legal, Roles.LegalSupport, Roles.Manager);

    /// <summary>Whether there is anything that they may search for.</summary>
    public static bool MaySearch(this ClaimsPrincipal user) => user.MaySeePosts() || user.MaySeeMatters();

    /// <summary>What they may search for, as a phrase.</summary>
    public static string SearchesFor(this ClaimsPrincipal user) => (user.MaySeeMatters(), user.MaySeePosts()) switch
    {
        (true, true) => "a child or matter by reference, a post, or somebody by name, staff or registration number",
        (true, false) => "a child or matter by reference",
        _ => "a post by number, or somebody by name, staff or registration number",
    };

    /// <summary>Whether anything is told to them.</summary>
    public static bool HasWork(this ClaimsPrincipal user) => Has(user, Roles.Hr, Roles.Legal, Roles.LegalSupport, Roles.Manager, Roles.Administrator);

    /// <summary>Whether a caseload of their own is shown to them.</summary>
    public static bool HoldsChildren(this ClaimsPrincipal user) => Has(user, Roles.Practitioner);

    /// <summary>Whether the records of imports are theirs to read.</summary>
    public static bool MayReadImports(this ClaimsPrincipal user) => Has(user, Roles.Administrator, Roles.Auditor);

    /// <summary>Whether the audit log is theirs to read.</summary>
    public static bool MayAudit(this ClaimsPrincipal user) => Has(user, Roles.Auditor);

    /// <summary>Whether they may check that the audit log is whole.</summary>
    public static bool MayCheckAudit(this ClaimsPrincipal user) => Has(user, Roles.Auditor, Roles.Administrator);

    /// <summary>Whether they let others in.</summary>
    public static bool MayKeepUsers(this ClaimsPrincipal user) => Has(user, Roles.Administrator);

    public static bool MayImport(this ClaimsPrincipal user) => Has(user, Roles.Administrator);

    private static bool Has(ClaimsPrincipal user, params string[] roles) => roles.Contains(Caller.From(user).Role);
}
