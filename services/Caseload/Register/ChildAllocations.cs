using System.Data.Common;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Caseload.Register;

/// <summary>The primary workers of the children that a file names, child by child: the file's rows and those stored that it does not replace.</summary>
internal static class ChildAllocations
{
    /// <summary>The lines that would give a child a second primary worker. Holds one child's rows at a time.</summary>
    public static async Task<List<int>> SecondPrimariesAsync(ImportRun<CaseloadDb> run, CancellationToken ct)
    {
        // A complete file closes what it lacks on its day.
        var closing = run.Reading is { Complete: true, AsAt: { } asAt } ? asAt.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : PrimarySpell.NoEnd;
        var (lines, spells) = (new List<int>(), new List<PrimarySpell>());
        await using var staged = run.ReadAsync(Staged(run), Row.Read, ct).GetAsyncEnumerator(ct);
        await using var stored = run.ReadAsync(Stored(run), Row.Read, ct).GetAsyncEnumerator(ct);
        var (anyStaged, anyStored) = (await staged.MoveNextAsync(), await stored.MoveNextAsync());
        while (anyStaged)
        {
            var child = staged.Current.Child;
            spells.Clear();
            for (; anyStaged && staged.Current.Child == child; anyStaged = await staged.MoveNextAsync())
            {
                spells.Add(staged.Current.Spell(PrimarySpell.NoEnd));
            }

            for (; anyStored && stored.Current.Child == child; anyStored = await stored.MoveNextAsync())
            {
                spells.Add(stored.Current.Spell(closing));
            }

            lines.AddRange(PrimarySpell.Overlapping(spells));
        }

        return lines;
    }

    // Both in the database's order of children, and no stored child that is not in the file: they are read side by side, which costs
    // half of what one ordered query of both does.
    private static string Staged(ImportRun<CaseloadDb> run) =>
        $"""SELECT s.child_id, s.start, s."end", s.line FROM {run.Staged} s WHERE s.role = 'Primary' ORDER BY s.child_id""";

    private static string Stored(ImportRun<CaseloadDb> run) =>
        $"""
        SELECT a.ChildId, a.StartsOn, a.Until, NULL FROM Allocations a
        WHERE a.Role = 'Primary' AND a.ChildId IN (SELECT s.child_id FROM {run.Staged} s WHERE s.role = 'Primary')
          AND NOT EXISTS (SELECT 1 FROM {run.Staged} s WHERE s.child_id = a.ChildId AND s.staff_id = a.StaffId AND s.start = a.StartsOn)
        ORDER BY a.ChildId
        """;

    private readonly record struct Row(string Child, string From, string? Until, int? Line)
    {
        public static Row Read(DbDataReader row) => new(
            row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(3) ? null : row.GetInt32(3));

        public PrimarySpell Spell(string whereOpen) => new(From, Until ?? whereOpen, Line);
    }
}
