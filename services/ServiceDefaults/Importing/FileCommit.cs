using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Auditing;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Writes one checked file, whole, in one transaction with its events and its record.</summary>
internal sealed class FileCommit<TDb>(IDbContextFactory<TDb> databases, ImportFile<TDb> file, Func<string, ImportFile<TDb>> fileOf, DateTimeOffset now)
    where TDb : DbContext
{
    public async Task<FileRecord> CommitAsync(int fileId, bool closingConfirmed, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        await db.Database.ExecuteSqlRawAsync(SqlitePragmas.WideCache, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var record = await db.Set<FileRecord>().SingleAsync(f => f.Id == fileId, ct);
        if (record.State == FileState.Committed)
        {
            return record;
        }

        RequireReady(record, closingConfirmed);
        var call = AuditedCall.OfImport(record);
        AuditedCall.Begin(call);
        var faults = new FaultWriter(db, record.Id, file.Prefix);
        var run = new FileRun<TDb>(db, databases, record, new ImportLayout(file.Columns), faults, name => new ImportLayout(fileOf(name).Columns), now, writes: true);
        var counts = await file.MergeAsync(run, ct);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();

        (record.NewRows, record.ChangedRows, record.UnchangedRows, record.ClosedRows) = (counts.New, counts.Changed, counts.Unchanged, counts.Closed);
        (record.State, record.UpdatedAt, record.ClosingConfirmed) = (FileState.Committed, now, closingConfirmed);
        await StagedFiles.RemoveRowsAsync(db, record, ct);
        db.Update(record);
        db.Add(TakenFile.Entry(record, call, now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        file.Committed();
        return record;
    }

    private static void RequireReady(FileRecord record, bool closingConfirmed)
    {
        if (record.State != FileState.Ready)
        {
            throw new FailedPreconditionException("FILE_NOT_READY", $"{record.File} is {record.State.ToString().ToLowerInvariant()}; only a file that was checked without a fault can be taken.");
        }

        var counts = new ImportCounts(Closed: record.ClosedRows, Open: record.OpenRows);
        if (counts.ClosesMoreThanATenth && !closingConfirmed && !record.ClosingConfirmed)
        {
            throw new FailedPreconditionException(
                "CLOSING_NOT_CONFIRMED", $"{record.File} would close {record.ClosedRows} of {record.OpenRows} open rows, more than a tenth. Confirm it, or send the whole file.");
        }
    }
}
