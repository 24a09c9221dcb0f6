using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.SignIn;

/// <summary>A role as tokens carry it, and in one sentence what it may see.</summary>
public static class RoleNames
{
    public static string OfToken(Role role) => role switch
    {
        Role.Hr => Roles.Hr,
        Role.Legal => Roles.Legal,
        Role.LegalSupport => Roles.LegalSupport,
        Role.Manager => Roles.Manager,
        Role.Practitioner => Roles.Practitioner,
        Role.ReportAuthor => Roles.ReportAuthor,
        Role.Approver => Roles.Approver,
        Role.Administrator => Roles.Administrator,
        Role.Auditor => Roles.Auditor,
        _ => "",
    };

    /// <summary>The role that a token, or the issuer's claim, means. Unspecified if none of ours.</summary>
    public static Role FromToken(string name) =>
        Enum.GetValues<Role>().FirstOrDefault(role => role != Role.Unspecified && OfToken(role).Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>As a label.</summary>
    public static string InWords(Role role) => role switch
    {
        Role.Hr => "HR",
        Role.Legal => "Legal",
        Role.LegalSupport => "Legal support",
        Role.Manager => "Manager",
        Role.Practitioner => "Practitioner",
        Role.ReportAuthor => "Report author",
        Role.Approver => "Approver",
        Role.Administrator => "Administrator",
        Role.Auditor => "Auditor",
        _ => "",
    };

    public static string MaySee(Role role) => role switch
    {
        Role.Hr => "Sees figures, posts and workers; no child’s reference.",
        Role.Legal or Role.LegalSupport => "Sees legal matters, children by reference, and lawyers.",
        Role.Manager => "Sees figures, workers by name and children by reference.",
        Role.Practitioner => "Sees their own caseload and limit.",
        Role.ReportAuthor => "Sees figures only: no worker’s name and no child’s reference.",
        Role.Approver => "Sees what is sent to them for approval.",
        Role.Administrator => "Takes files in, lets people in, and sees figures and posts; reads no cases.",
        Role.Auditor => "Reads the audit log.",
        _ => "",
    };
}
