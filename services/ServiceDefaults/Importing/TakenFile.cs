using System.Text.Json;
using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>
/// The audit entry of a file that was taken: its hash and what it did. Rows that it changed have entries of their own; rows that are new
/// are counted here alone.
/// </summary>
internal static class TakenFile
{
    public static AuditEntry Entry(FileRecord record, AuditedCall call, DateTimeOffset now) => call.ToEntry(
        now,
        "import file",
        record.File,
        after: JsonSerializer.Serialize(new SortedDictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Sha256"] = record.Sha256,
            ["Rows"] = AuditText.Of(record.Rows),
            ["New"] = AuditText.Of(record.NewRows),
            ["Changed"] = AuditText.Of(record.ChangedRows),
            ["Unchanged"] = AuditText.Of(record.UnchangedRows),
            ["Closed"] = AuditText.Of(record.ClosedRows),
            ["Complete"] = AuditText.Of(record.Complete),
            ["AsAt"] = AuditText.Of(record.AsAt),
        }));
}
