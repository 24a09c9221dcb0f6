namespace WorkforcePlatform.ServiceDefaults.Security;

/// <summary>The roles as tokens carry them.</summary>
public static class Roles
{
    public const string Hr = "hr";
    public const string Legal = "legal";
    public const string LegalSupport = "legal-support";
    public const string Manager = "manager";
    public const string Practitioner = "practitioner";
    public const string ReportAuthor = "report-author";
    public const string Approver = "approver";
    public const string Administrator = "administrator";
    public const string Auditor = "auditor";

    /// <summary>Another service, or a job of this one. Never a person.</summary>
    public const string System = "system";
}
