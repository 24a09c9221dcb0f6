using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.ServiceDefaults.Auditing;

/// <summary>Gives up what a chain has kept for as long as is set; nothing while there is a legal hold.</summary>
internal static class AuditRetention
{
    /// <summary>Returns how many entries were removed.</summary>
    public static Task<long> ApplyAsync(IAuditChain chain, AuditOptions options, DateTimeOffset now, CancellationToken ct) => options.LegalHold
        ? Task.FromResult(0L)
        : chain.RemoveBeforeAsync(now.AddMonths(-(chain.Log is AuditLog.Reads ? options.KeepReadsMonths : options.KeepMonths)), ct);
}
