using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.Portal.Pages.Audit;

/// <summary>Entries of several services in one order, the newest first, and where the next page begins; empty on the last.</summary>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, string Next);
