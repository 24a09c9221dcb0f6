using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>A file's record as the contract shows it.</summary>
internal static class FileRecordMapping
{
    public static ImportFile ToProto(this FileRecord record, string owner)
    {
        var file = new ImportFile
        {
            ImportId = record.ImportId.ToString(),
            File = record.File,
            State = (ImportFile.Types.State)record.State,
            Sha256 = record.Sha256,
            Rows = record.Rows,
            NewRows = record.NewRows,
            ChangedRows = record.ChangedRows,
            UnchangedRows = record.UnchangedRows,
            RefusedRows = record.RefusedRows,
            ClosedRows = record.ClosedRows,
            OpenRows = record.OpenRows,
            By = record.By,
            CreateTime = record.CreatedAt.ToTimestamp(),
            UpdateTime = record.UpdatedAt.ToTimestamp(),
            CoversTo = record.CoversTo?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            Owner = owner,
        };
        file.Notices.AddRange(record.Notices.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return file;
    }
}
