using System.Security.Claims;
using WorkforcePlatform.Portal.SignIn;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Users;

/// <summary>What a role sees of each kind of information, asked of the same rules that open and close the pages.</summary>
public sealed record RoleSight(Role Role, IReadOnlyList<string> Sees)
{
    private const string No = "No";
    private const string Yes = "Yes";
    private const string OwnUnits = "In their units";

    private static readonly (string Kind, Func<ClaimsPrincipal, string> Of)[] Columns =
    [
        ("Figures, without names or references", user => user.MaySeeFigures() ? OwnUnits : user.MaySeeLevels() ? "Levels in their units, and what they are made of" : No),
        ("Posts and vacancies", user => user.MaySeePosts() ? OwnUnits : user.MaySeeRows("posts") ? "Those behind a figure" : No),
        ("Workers by name", user => user.MaySeePosts() ? OwnUnits : user.MaySeeRows("workers") ? "Those behind a figure" : user.MaySeeMatters() ? "Those of a matter" : No),
        ("Children, by reference alone", user => user.MaySeeRows("children") ? OwnUnits : user.HoldsChildren() ? "Those they hold" : user.MaySeeMatters() ? "Those of a matter" : No),
        ("Legal matters", user => user.MaySeeMatters() ? OwnUnits : user.MaySeeLegalWorkload() ? "As numbers" : No),
        ("Imports", user => user.MayImport() ? Yes : user.MayReadImports() ? "Their records" : No),
        ("Users", user => user.MayKeepUsers() ? Yes : No),
        ("Audit log", user => user.MayAudit() ? Yes : user.MayCheckAudit() ? "Whether it is whole" : No),
    ];

    /// <summary>The kinds of information, in the order of <see cref="Sees"/>.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Columns.Select(column => column.Kind)];

    public static IReadOnlyList<RoleSight> All { get; } = [.. Enum.GetValues<Role>().Where(role => role != Role.Unspecified).Select(Of)];

    private static RoleSight Of(Role role)
    {
        var user = SignedIn.PrincipalOf(new User { Role = role });
        return new RoleSight(role, [.. Columns.Select(column => column.Of(user))]);
    }
}
