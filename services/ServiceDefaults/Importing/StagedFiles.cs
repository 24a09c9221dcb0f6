using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Drops what a file left in the database before it became facts.</summary>
internal static class StagedFiles
{
    /// <summary>How long an import may wait between its check and its commit.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public static async Task RemoveRowsAsync(DbContext db, FileRecord record, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var drop = db.Command(StagedTable.Drop(record.Id));
        await drop.ExecuteNonQueryAsync(ct);
        record.IsStaged = false;
    }

    /// <summary>Drops rows and bytes, keeps the record and its faults; a file that was never written is discarded.</summary>
    public static async Task DiscardAsync(DbContext db, FileRecord record, DateTimeOffset now, CancellationToken ct)
    {
        await RemoveRowsAsync(db, record, ct);
        await db.Set<FileChunk>().Where(chunk => chunk.FileId == record.Id).ExecuteDeleteAsync(ct);
        if (record.State is FileState.Uploading or FileState.Ready)
        {
            (record.State, record.UpdatedAt) = (FileState.Discarded, now);
        }

        await db.SaveChangesAsync(ct);
    }
}
