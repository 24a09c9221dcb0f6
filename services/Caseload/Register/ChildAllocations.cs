using System.Data.Common;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Caseload.Register;

/// <summary>The allocations of the children that a file names, child by child: the file's rows and those stored that it does not replace.</summary>
internal static class ChildAllocations
{
    /// <summary>The lines that would give a child a second primary worker. Holds one child's rows at a time.</summary>
    public static async Task<List<int>> SecondPrimariesAsync(ImportRun<CaseloadDb> run, CancellationToken ct)
    {
        var closing = run.Reading is { Complete: true, AsAt: { } asAt } ? asAt.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : PrimarySpell.NoEnd;
        var (lines, rows) = (new List<int>(), new List<Row>());
        await foreach (var row in run.ReadAsync(Sql(run), Row.Read, ct))
        {
            if (rows.Count > 0 && rows[^1].Child != row.Child)
            {
                lines.AddRange(PrimarySpell.Overlapping(Primaries(rows, closing)));
                rows.Clear();
            }

            rows.Add(row);
        }

        lines.AddRange(PrimarySpell.Overlapping(Primaries(rows, closing)));
        return lines;
    }

    private static string Sql(ImportRun<CaseloadDb> run) =>
        $"""
        SELECT s.child_id AS child, s.staff_id, s.role, s.start, s."end", s.line FROM {run.Staged} s
        UNION ALL
        SELECT a.ChildId, a.StaffId, a.Role, a.StartsOn, a.Until, NULL FROM Allocations a WHERE a.ChildId IN (SELECT s.child_id FROM {run.Staged} s)
        ORDER BY child
        """;

    // A complete file closes what it lacks on its day.
    private static List<PrimarySpell> Primaries(List<Row> ofChild, string closing)
    {
        var primaries = new List<PrimarySpell>(ofChild.Count);
        foreach (var row in ofChild)
        {
            if (row.Role == nameof(Measures.Facts.AllocationRole.Primary) && (row.Line is not null || !ofChild.Exists(other => other.Replaces(row))))
            {
                primaries.Add(new PrimarySpell(row.From, row.Until ?? (row.Line is null ? closing : PrimarySpell.NoEnd), row.Line));
            }
        }

        return primaries;
    }

    private readonly record struct Row(string Child, string Staff, string Role, string From, string? Until, int? Line)
    {
        public static Row Read(DbDataReader row) => new(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4), row.IsDBNull(5) ? null : row.GetInt32(5));

        public bool Replaces(Row stored) => Line is not null && From == stored.From && Staff == stored.Staff;
    }
}
