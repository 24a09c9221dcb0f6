using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>
/// Merges staged rows into one table by set-based SQL: new keys inserted, rows that differ updated, equal ones not touched.
/// A column that the file lacks says nothing of a stored row and leaves it as it is.
/// </summary>
/// <param name="Table">The table.</param>
/// <param name="Keys">The key: the file's column and the table's.</param>
/// <param name="Values">The other columns: the file's and the table's.</param>
/// <param name="Estimated">The table's column that says that a row's first day is the one it was first seen on. Null: the table has none.</param>
public sealed record TableMerge(string Table, IReadOnlyList<(string File, string Stored)> Keys, IReadOnlyList<(string File, string Stored)> Values, string? Estimated = null)
{
    /// <summary>What the merge would do; with <see cref="ImportRun{TDb}.Writes"/>, also does it.</summary>
    public async Task<ImportCounts> RunAsync<TDb>(ImportRun<TDb> run, CancellationToken ct) where TDb : DbContext
    {
        if (!run.Writes)
        {
            return await CompareAsync(run, ct);
        }

        var rows = (int)await run.CountAsync($"SELECT count(*) FROM {run.Staged}", ct);
        var before = await run.CountAsync($"SELECT count(*) FROM {Table}", ct);
        if (before > 0)
        {
            await RecordAsync(run, ct);
        }

        var written = await run.ExecuteAsync(Upsert(run.Staged, ValuesOf(run), run.IsOfFirstSightings), ct);
        var added = (int)(await run.CountAsync($"SELECT count(*) FROM {Table}", ct) - before);
        return new ImportCounts(New: added, Changed: written - added, Unchanged: rows - written);
    }

    /// <summary>What the merge would do.</summary>
    public async Task<ImportCounts> CompareAsync<TDb>(ImportRun<TDb> run, CancellationToken ct) where TDb : DbContext
    {
        var sql = $"""
            SELECT count(*), count(t.{Keys[0].Stored}), coalesce(sum(t.{Keys[0].Stored} IS NOT NULL AND ({Differs(ValuesOf(run), "t", "s")}{(Estimated is null || run.IsOfFirstSightings ? "" : $" OR t.{Estimated}")})), 0)
            FROM {run.Staged} s LEFT JOIN {Table} t ON {SameKey}
            """;
        var (rows, known, changed) = await run.TotalsAsync(sql, row => (row.GetInt32(0), row.GetInt32(1), row.GetInt32(2)), ct);
        return new ImportCounts(New: rows - known, Changed: changed, Unchanged: known - changed);
    }

    private async Task RecordAsync<TDb>(ImportRun<TDb> run, CancellationToken ct) where TDb : DbContext
    {
        var values = ValuesOf(run);
        List<(string, string)> changes = [.. values.Select(value => (value.Stored, $"s.{value.File}"))];
        var differs = Differs(values, "t", "s");
        if (Estimated is not null && !run.IsOfFirstSightings)
        {
            changes.Add((Estimated, "0"));
            differs += $" OR t.{Estimated}";
        }

        await ChangedRows.RecordAsync(run, Table, Keys.Select(key => key.Stored), changes, $"FROM {run.Staged} s JOIN {Table} t ON {SameKey} WHERE {differs}", ct);
    }

    private List<(string File, string Stored)> ValuesOf<TDb>(ImportRun<TDb> run) where TDb : DbContext => [.. Values.Where(column => run.HasColumn(column.File))];

    /// <summary>The condition under which a staged row s and a stored row t are the same.</summary>
    private string SameKey => string.Join(" AND ", Keys.Select(key => $"t.{key.Stored} = s.{key.File}"));

    /// <summary>
    /// The condition under which a stored row t is not among the staged ones. A set and not a look-up a row: staged rows have no index by key.
    /// </summary>
    public string AbsentFrom(string staged) =>
        $"({string.Join(", ", Keys.Select(key => $"t.{key.Stored}"))}) NOT IN (SELECT {string.Join(", ", Keys.Select(key => $"s.{key.File}"))} FROM {staged} s)";

    // A first sighting says nothing of a row that is known; a file with first days makes an estimated one certain.
    private string Upsert(string staged, List<(string File, string Stored)> values, bool firstSightings)
    {
        List<(string Stored, string From)> all = [.. Keys.Concat(values).Select(column => (column.Stored, $"s.{column.File}"))];
        if (Estimated is not null)
        {
            all.Add((Estimated, firstSightings ? "1" : "0"));
            values = firstSightings ? values : [.. values, ("", Estimated)];
        }

        var insert = $"INSERT INTO {Table} ({string.Join(", ", all.Select(column => column.Stored))}) SELECT {string.Join(", ", all.Select(column => column.From))} FROM {staged} s WHERE true";
        var conflict = $"ON CONFLICT ({string.Join(", ", Keys.Select(key => key.Stored))})";
        return values.Count == 0
            ? $"{insert} {conflict} DO NOTHING"
            : $"{insert} {conflict} DO UPDATE SET {string.Join(", ", values.Select(value => $"{value.Stored} = excluded.{value.Stored}"))} WHERE {string.Join(" OR ", values.Select(value => $"{Table}.{value.Stored} IS NOT excluded.{value.Stored}"))}";
    }

    // The stored column stands on the left: its affinity decides how the staged text compares with it.
    private static string Differs(List<(string File, string Stored)> values, string stored, string staged) =>
        values.Count == 0 ? "0" : string.Join(" OR ", values.Select(value => $"{stored}.{value.Stored} IS NOT {staged}.{value.File}"));
}
