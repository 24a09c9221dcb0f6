using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Looks keys up in an owner's own tables and in what an import has staged there.</summary>
internal static class StagedKeys
{
    public static async Task<FoundKeys> ResolveAsync<TDb>(TDb db, ImportFile<TDb> file, IReadOnlyCollection<string> keys, Guid? importId, CancellationToken ct)
        where TDb : DbContext
    {
        if (keys.Count == 0)
        {
            return new FoundKeys([], []);
        }

        var found = new HashSet<string>(await file.FindStoredKeysAsync(db, keys, ct), StringComparer.Ordinal);
        var refused = new HashSet<string>(StringComparer.Ordinal);
        var staged = await db.Set<FileRecord>().AsNoTracking().SingleOrDefaultAsync(f => f.ImportId == importId && f.File == file.Name && f.IsStaged, ct);
        if (staged is not null)
        {
            await AddStagedAsync(db, file, staged.Id, keys, found, refused, ct);
        }

        refused.ExceptWith(found);
        return new FoundKeys(found, refused);
    }

    private static async Task AddStagedAsync<TDb>(
        TDb db, ImportFile<TDb> file, int fileId, IReadOnlyCollection<string> keys, HashSet<string> found, HashSet<string> refused, CancellationToken ct)
        where TDb : DbContext
    {
        var key = StagedTable.Quoted(file.Columns.Single(column => column.IsKey).Name);
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Command("");
        command.CommandText = $"SELECT {key}, state FROM {StagedTable.NameOf(fileId)} WHERE {key} IN ({command.AddList(keys)})";
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            (rows.GetInt32(1) == StagedTable.Refused ? refused : found).Add(rows.GetString(0));
        }
    }
}
