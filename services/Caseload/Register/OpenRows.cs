using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforceV1 = WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Caseload.Register;

/// <summary>
/// The stored rows that are open while a file is merged and, where the file is the whole truth, those of them that it lacks.
/// </summary>
internal sealed record OpenRows(ImportCounts Counts, TableMerge Merge, string Ends, string Absent, IReadOnlyList<(string Name, object? Value)> Parameters)
{

    public static Task<OpenRows> CasesAsync(ImportRun<CaseloadDb> run, TableMerge merge, CancellationToken ct) =>
        ReadAsync(run, "ClosedOn", "OpenedOn", "t.Team", merge, ct);

    public static Task<OpenRows> AllocationsAsync(ImportRun<CaseloadDb> run, TableMerge merge, CancellationToken ct) =>
        ReadAsync(run, "Until", "StartsOn", "(SELECT c.Team FROM Cases c WHERE c.ChildId = t.ChildId ORDER BY c.OpenedOn DESC LIMIT 1)", merge, ct, PortalAllocations.MadeRow);

    /// <summary>Closes the rows that the file lacks on the day it speaks of. Does nothing unless the file is complete.</summary>
    public async Task CloseAsync(ImportRun<CaseloadDb> run, CancellationToken ct)
    {
        if (Counts.Closed > 0)
        {
            var keys = Merge.Keys.Select(key => key.Stored);
            await ChangedRows.RecordAsync(run, Merge.Table, keys, [(Ends, "$asAt")], $"FROM {Merge.Table} t WHERE {Absent}", ct, [.. Parameters]);
            await run.ExecuteAsync($"UPDATE {Merge.Table} AS t SET {Ends} = $asAt WHERE {Absent}", ct, [.. Parameters]);
        }
    }

    private static async Task<OpenRows> ReadAsync(
        ImportRun<CaseloadDb> run, string ends, string starts, string unit, TableMerge merge, CancellationToken ct, string keptHere = "0")
    {
        if (run.Reading is not { Complete: true, AsAt: { } asAt })
        {
            return new OpenRows(new ImportCounts(), merge, ends, "", []);
        }

        (string Name, object? Value)[] parameters = [("$asAt", asAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];
        var open = $"t.{starts} <= $asAt AND (t.{ends} IS NULL OR t.{ends} > $asAt) AND NOT {keptHere}";
        if (run.Reading.Unit is { } code)
        {
            var units = (await UnitsBelowAsync(run.Db, code, ct)).Select((one, place) => ($"$unit{place}", (object?)one)).ToList();
            parameters = [.. parameters, .. units];
            open += $" AND {unit} IN ({string.Join(", ", units.Select(one => one.Item1))})";
        }

        var absent = $"{open} AND {merge.AbsentFrom(run.Staged)}";
        var counts = new ImportCounts(
            Closed: (int)await run.CountAsync($"SELECT count(*) FROM {merge.Table} t WHERE {absent}", ct, parameters),
            Open: (int)await run.CountAsync($"SELECT count(*) FROM {merge.Table} t WHERE {open}", ct, parameters));
        return new OpenRows(counts, merge, ends, absent, parameters);
    }

    private static async Task<IEnumerable<string>> UnitsBelowAsync(CaseloadDb db, string code, CancellationToken ct)
    {
        var units = (await db.Units.AsNoTracking().Select(row => row.State).ToListAsync(ct)).ConvertAll(WorkforceV1.OrgUnitState.Parser.ParseFrom);
        var codes = units.ToDictionary(unit => unit.Id, unit => unit.Code);
        return new OrgTree(units.Select(unit => (unit.Code, codes.GetValueOrDefault(unit.ParentId)))).WithBelow(code);
    }
}
