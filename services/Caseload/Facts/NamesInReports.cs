using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Facts;

/// <summary>Reports name nobody: whoever writes them is told what was decided and when, not by whom.</summary>
internal static class NamesInReports
{
    /// <summary>A subject as a caller may read it; empty where they may not.</summary>
    public static string MayRead(this Caller caller, string subject) => caller.Role == Roles.ReportAuthor ? "" : subject;
}
