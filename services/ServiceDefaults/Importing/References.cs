using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Finds references to nothing, column by column. A reference to a row that the same import refuses is one notice, not a fault a row.</summary>
internal sealed class References<TDb>(TDb db, StagedTable table, FaultWriter faults, List<string> notices) where TDb : DbContext
{
    /// <param name="resolve">Says which keys of a kind exist.</param>
    /// <param name="ct">Stops the search.</param>
    public async Task CheckAsync(Func<string, IReadOnlyCollection<string>, Task<FoundKeys>> resolve, CancellationToken ct)
    {
        foreach (var column in table.Layout.Columns.Where(column => column.Reference is not null))
        {
            var keys = await DistinctAsync(column, ct);
            if (keys.Count == 0)
            {
                continue;
            }

            var answer = await resolve(column.Reference!, keys);
            keys.ExceptWith(answer.Found);
            if (answer.Refused.Count > 0)
            {
                keys.ExceptWith(answer.Refused);
                notices.Add($"{column.Name}: {answer.Refused.Count} of the keys referred to are in rows of {KeyKinds.FileOf(column.Reference!)} that are refused. Correct those rows there.");
            }

            await RefuseAsync(column, keys, ct);
        }
    }

    private async Task<HashSet<string>> DistinctAsync(ImportColumn column, CancellationToken ct)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        await using var command = db.Command($"SELECT DISTINCT {StagedTable.Quoted(column.Name)} FROM {table.GoodRows} WHERE {StagedTable.Quoted(column.Name)} IS NOT NULL");
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            keys.Add(rows.GetString(0));
        }

        return keys;
    }

    private async Task RefuseAsync(ImportColumn column, HashSet<string> missing, CancellationToken ct)
    {
        foreach (var some in missing.Chunk(KeyDirectory.MostKeys))
        {
            var found = new List<(int Line, string Key)>();
            await using (var command = db.Command(""))
            {
                command.CommandText = $"SELECT line, {StagedTable.Quoted(column.Name)} FROM {table.GoodRows} WHERE {StagedTable.Quoted(column.Name)} IN ({command.AddList(some)})";
                await using var rows = await command.ExecuteReaderAsync(ct);
                while (await rows.ReadAsync(ct))
                {
                    found.Add((rows.GetInt32(0), rows.GetString(1)));
                }
            }

            foreach (var (line, key) in found)
            {
                await faults.AddAsync(line, column.Name, FaultCode.Reference, KeyKinds.NoneHas(column.Reference!, key), ct);
            }
        }
    }
}
