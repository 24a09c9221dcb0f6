using System.Security.Claims;
using WorkforcePlatform.Portal.SignIn;

namespace WorkforcePlatform.Portal.Layout;

/// <summary>The pages in the navigation, by what the user may see.</summary>
public static class Navigation
{
    public const string Home = "/";
    public const string Work = "/work";
    public const string Pressure = "/pressure";
    public const string Demand = "/demand";
    public const string Flow = "/flow";
    public const string Scenarios = "/scenarios";
    public const string People = "/people";
    public const string Vacancies = "/vacancies";
    public const string Agency = "/agency";
    public const string Budget = "/budget";
    public const string LegalWorkload = "/legal";
    public const string Matters = "/legal/matters";
    public const string Import = "/data/import";
    public const string Users = "/users";
    public const string OwnCaseload = "/my-caseload";
    public const string Annotations = "/annotations";
    public const string Audit = "/audit";

    public static IEnumerable<Crumb> For(ClaimsPrincipal user)
    {
        if (user.Identity?.IsAuthenticated != true)
        {
            yield break;
        }

        yield return new Crumb("Home", Home);
        if (user.HasWork())
        {
            yield return new Crumb("My work", Work);
        }

        if (user.MaySeeLevels())
        {
            yield return new Crumb("Pressure", Pressure);
        }

        if (user.MaySeeFigures())
        {
            yield return new Crumb("Demand", Demand);
            yield return new Crumb("Scenarios", Scenarios);
        }

        if (user.MaySeePosts())
        {
            yield return new Crumb("People", People);
            yield return new Crumb("Vacancies", Vacancies);
            yield return new Crumb("Agency", Agency);
        }

        if (user.MaySeeLegalWorkload())
        {
            yield return new Crumb("Legal workload", LegalWorkload);
        }

        if (user.MaySeeMatters())
        {
            yield return new Crumb("Matters", Matters);
        }

        if (user.HoldsChildren())
        {
            yield return new Crumb("My caseload", OwnCaseload);
        }

        if (user.MayReadImports())
        {
            yield return new Crumb(user.MayImport() ? "Import" : "Imports", Import);
        }

        if (user.MayKeepUsers())
        {
            yield return new Crumb("Users", Users);
        }

        if (user.MayAudit())
        {
            yield return new Crumb("Audit log", Audit);
        }
    }
}
