using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>The files that one service owns, in its own database. Checks and commits run one at a time, because one writer is all a file has.</summary>
public sealed class ImportOwner<TDb>(IDbContextFactory<TDb> databases, IEnumerable<ImportFile<TDb>> files, KeyDirectory directory, TimeProvider clock)
    : IImportOwner, IDisposable where TDb : DbContext
{
    private readonly Dictionary<string, ImportFile<TDb>> files = files.ToDictionary(file => file.Name, StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<(Guid, string), int> progress = new();
    private readonly SemaphoreSlim turn = new(1);

    public string Owner => files.Values.First().Owner;

    public bool Owns(string file) => files.ContainsKey(file);

    public IReadOnlyList<ImportColumn> ColumnsOf(string file) => files[file].Columns;

    public bool OwnsKeys(string kind) => files.Values.Any(file => file.KeyKind == kind);

    public async Task<FileRecord> BeginAsync(Guid importId, string file, ImportReading reading, string by, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var record = await Of(db, importId, file).SingleOrDefaultAsync(ct);
        if (record?.State == FileState.Committed)
        {
            return record;
        }

        if (record is null)
        {
            record = new FileRecord { ImportId = importId, File = files[file].Name, By = by, CreatedAt = now, UpdatedAt = now };
            db.Add(record);
        }
        else
        {
            await StagedFiles.DiscardAsync(db, record, now, ct);
        }

        (record.State, record.Chunks, record.UpdatedAt) = (FileState.Uploading, 0, now);
        (record.Complete, record.AsAt, record.Unit, record.ClosingConfirmed) = (reading.Complete, reading.AsAt, reading.Unit, reading.ClosingConfirmed);
        await db.SaveChangesAsync(ct);
        return record;
    }

    public async Task<FileRecord> UploadAsync(Guid importId, string file, int index, byte[] data, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var record = await RequireAsync(db, importId, file, ct);
        if (record.State != FileState.Uploading)
        {
            throw new FailedPreconditionException("FILE_NOT_UPLOADING", $"{record.File} is no longer being uploaded. Begin it again.");
        }

        if (index > record.Chunks)
        {
            throw new FailedPreconditionException("CHUNK_OUT_OF_ORDER", $"Chunk {record.Chunks} of {record.File} comes next, not {index}.");
        }

        if (index == record.Chunks)
        {
            db.Add(new FileChunk { FileId = record.Id, Index = index, Data = data });
            (record.Chunks, record.UpdatedAt) = (index + 1, clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
        }

        return record;
    }

    public Task<FileRecord> CheckAsync(Guid importId, string file, CancellationToken ct) => InTurnAsync(importId, file, async record =>
    {
        if (record.State is not FileState.Uploading)
        {
            return record;
        }

        try
        {
            var check = new FileCheck<TDb>(databases, files[file], name => files[name], (kind, keys) => FindAsync(kind, keys, importId, ct), clock.GetUtcNow());
            return await check.CheckAsync(record.Id, rows => progress[(importId, record.File)] = rows, ct);
        }
        finally
        {
            progress.TryRemove((importId, record.File), out _);
        }
    }, ct);

    public Task<FileRecord> CommitAsync(Guid importId, string file, bool closingConfirmed, CancellationToken ct) => InTurnAsync(
        importId, file, record => new FileCommit<TDb>(databases, files[file], name => files[name], clock.GetUtcNow()).CommitAsync(record.Id, closingConfirmed, ct), ct);

    public async Task<IReadOnlyList<FileRecord>> DiscardAsync(Guid importId, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var open = await db.Set<FileRecord>().Where(f => f.ImportId == importId && f.State != FileState.Committed && f.State != FileState.Discarded).ToListAsync(ct);
        foreach (var record in open)
        {
            await StagedFiles.DiscardAsync(db, record, clock.GetUtcNow(), ct);
        }

        return open;
    }

    public async Task<FileRecord> GetAsync(Guid importId, string file, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var record = await RequireAsync(db, importId, file, ct);
        if (progress.TryGetValue((importId, record.File), out var rows))
        {
            record.Rows = rows;
        }

        return record;
    }

    public async Task<IReadOnlyList<FileRecord>> ListAsync(Guid? importId, ListPlace? after, int size, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var list = db.Set<FileRecord>().AsNoTracking().Where(f => importId == null || f.ImportId == importId);
        if (after is not null)
        {
            // Among files of one instant: owners by name, and within an owner the newest number first.
            var order = string.CompareOrdinal(Owner, after.Owner);
            var below = order > 0 ? int.MaxValue : order == 0 ? after.Id : 0;
            list = list.Where(f => f.CreatedAt < after.CreatedAt || (f.CreatedAt == after.CreatedAt && f.Id < below));
        }

        return await list.OrderByDescending(f => f.CreatedAt).ThenByDescending(f => f.Id).Take(size).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<FileFault>> ListFaultsAsync(Guid importId, string file, int afterLine, long afterId, int size, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var record = await RequireAsync(db, importId, file, ct);
        return await db.Set<FileFault>().AsNoTracking()
            .Where(f => f.FileId == record.Id && (f.Line > afterLine || (f.Line == afterLine && f.Id > afterId)))
            .OrderBy(f => f.Line).ThenBy(f => f.Id).Take(size).ToListAsync(ct);
    }

    public async Task<FoundKeys> ResolveAsync(string kind, IReadOnlyCollection<string> keys, Guid? importId, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await StagedKeys.ResolveAsync(db, files.Values.Single(file => file.KeyKind == kind), keys, importId, ct);
    }

    public async Task DiscardOlderAsync(DateTimeOffset before, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var old = await db.Set<FileRecord>().Where(f => f.UpdatedAt < before && f.State != FileState.Committed && f.State != FileState.Discarded).ToListAsync(ct);
        foreach (var record in old)
        {
            await StagedFiles.DiscardAsync(db, record, clock.GetUtcNow(), ct);
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<FoundKeys> FindAsync(string kind, IReadOnlyCollection<string> keys, Guid importId, CancellationToken ct)
    {
        if (!OwnsKeys(kind))
        {
            return await directory.ResolveAsync(kind, keys, importId, ct);
        }

        var (found, refused) = (new List<string>(), new List<string>());
        foreach (var some in keys.Chunk(KeyDirectory.MostKeys))
        {
            var answer = await ResolveAsync(kind, some, importId, ct);
            found.AddRange(answer.Found);
            refused.AddRange(answer.Refused);
        }

        return new FoundKeys(found, refused);
    }

    private async Task<FileRecord> InTurnAsync(Guid importId, string file, Func<FileRecord, Task<FileRecord>> work, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            return await work(await RequireAsync(db, importId, file, ct));
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<FileRecord> RequireAsync(TDb db, Guid importId, string file, CancellationToken ct) =>
        await Of(db, importId, file).SingleOrDefaultAsync(ct) ?? throw new NotFoundException("File of an import", $"{importId}/{file}");

    private IQueryable<FileRecord> Of(TDb db, Guid importId, string file)
    {
        var name = files[file].Name;
        return db.Set<FileRecord>().Where(f => f.ImportId == importId && f.File == name);
    }
}
