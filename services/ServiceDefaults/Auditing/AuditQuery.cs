namespace WorkforcePlatform.ServiceDefaults.Auditing;

/// <summary>Which entries are asked for. Empty texts ask for all.</summary>
/// <param name="From">Written at or after.</param>
/// <param name="Until">Written before.</param>
/// <param name="Who">Part of a subject or name.</param>
/// <param name="What">Part of a key or kind.</param>
/// <param name="Action">The RPC.</param>
internal sealed record AuditQuery(DateTimeOffset From, DateTimeOffset Until, string Who, string What, string Action);
