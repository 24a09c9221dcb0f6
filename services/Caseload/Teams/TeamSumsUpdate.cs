using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Teams;

/// <summary>
/// Works the derived rows out anew, within the transaction that changed facts: those of the authorities touched, or all when the day or
/// anything else that all rows depend on has changed. Writes only rows that differ.
/// </summary>
internal static class TeamSumsUpdate
{
    /// <param name="db">The changes are written, so that queries see them. Saved by the caller.</param>
    /// <param name="today">In London.</param>
    /// <param name="touched">Null: everything.</param>
    /// <param name="ct">Ends the work.</param>
    public static async Task RunAsync(CaseloadDb db, DateOnly today, Touched? touched, CancellationToken ct)
    {
        var outline = await OutlineQuery.ReadAsync(db, today, ct);
        var known = await db.TeamSumsDays.SingleOrDefaultAsync(ct);
        if (outline.FiguresTo is not { } day)
        {
            db.RemoveRange(await db.TeamSums.ToListAsync(ct));
            db.RemoveRange(known is null ? [] : [known]);
            return;
        }

        var now = await DayAsync(db, outline, day, ct);
        var allTouched = known?.IsUnderTheSame(now) != true;
        if (!allTouched && touched is { IsNothing: true })
        {
            return;
        }

        var touchedUnits = allTouched || touched is null ? null : await touched.UnitsAsync(db, outline, ct);
        WriteDay(db, known, now);
        if (now.OnlyRoot is not null)
        {
            await WriteRowsAsync(db, await CountAsync(db, outline, now, units: null, ct), units: null, ct);
        }
        else if (touchedUnits is not null)
        {
            await WriteRowsAsync(db, await CountAsync(db, outline, now, touchedUnits, ct), touchedUnits, ct);
        }
        else
        {
            await WriteAllAsync(db, outline, now, ct);
        }
    }

    /// <summary>Marks, in the transaction that changes facts, that no row may be read until all are worked out anew, and that no reading kept in memory stands. Saved by the caller.</summary>
    public static async Task PutOffAsync(CaseloadDb db, CancellationToken ct)
    {
        db.RaiseStamp();
        if (await db.TeamSumsDays.SingleOrDefaultAsync(ct) is { } day)
        {
            day.Build = TeamSumsDay.PutOff;
        }
    }

    /// <summary>What the row of each unit should hold; none for a unit that counts nothing.</summary>
    public static Dictionary<string, string> TextsOf(DaySums sums) => sums.Units
        .Select(unit => (unit.Key, Text: SumsText.Of(unit.Value)))
        .Where(unit => unit.Text != SumsText.Nothing)
        .ToDictionary(unit => unit.Key, unit => unit.Text);

    // One authority after the other, so that the whole country's register is never held at once.
    private static async Task WriteAllAsync(CaseloadDb db, Outline outline, TeamSumsDay day, CancellationToken ct)
    {
        List<string> all = [.. outline.UnitFacts.Select(unit => unit.Code)];
        await db.TeamSums.Where(row => !EF.Parameter(all).Contains(row.Unit)).ExecuteDeleteAsync(ct);
        foreach (var units in Authorities.All(outline))
        {
            await WriteRowsAsync(db, await CountAsync(db, outline, day, units, ct), units, ct);
        }
    }

    private static async Task<Snapshot> CountAsync(CaseloadDb db, Outline outline, TeamSumsDay day, HashSet<string>? units, CancellationToken ct)
    {
        var part = units is null ? FactsPart.OfDay(db, day.On) : await FactsPart.OfUnitsAsync(db, day.On, outline, units, ct);
        var facts = await FactsQuery.ReadAsync(part, outline, ct);
        return SnapshotBuilder.Build(facts with { OnRecord = day.OnRecord }, day.On, outline.SettingsOn(day.On));
    }

    private static async Task<TeamSumsDay> DayAsync(CaseloadDb db, Outline outline, DateOnly day, CancellationToken ct) => new()
    {
        On = day,
        OnlyRoot = new OrgTree(outline.UnitFacts, day).Place(null)?.Code,
        AnyLeaver = await db.Workers.AnyAsync(worker => worker.Leaves, ct),
        AnyQualified = await db.Workers.AnyAsync(worker => worker.Qualified, ct),
        Build = TeamSumsDay.ThisBuild,
    };

    private static async Task WriteRowsAsync(CaseloadDb db, Snapshot counted, HashSet<string>? units, CancellationToken ct)
    {
        List<string> some = [.. units ?? []];
        var stored = await db.TeamSums.Where(row => units == null || EF.Parameter(some).Contains(row.Unit)).ToDictionaryAsync(row => row.Unit, ct);
        foreach (var (unit, sums) in TextsOf(counted).Where(unit => units is null || units.Contains(unit.Key)))
        {
            if (stored.Remove(unit, out var row))
            {
                row.Sums = sums;
            }
            else
            {
                db.TeamSums.Add(new TeamSums { Unit = unit, Sums = sums });
            }
        }

        db.TeamSums.RemoveRange(stored.Values);
    }

    private static void WriteDay(CaseloadDb db, TeamSumsDay? known, TeamSumsDay now)
    {
        if (known is null)
        {
            db.TeamSumsDays.Add(now);
        }
        else
        {
            (known.On, known.OnlyRoot, known.AnyLeaver, known.AnyQualified, known.Build) = (now.On, now.OnlyRoot, now.AnyLeaver, now.AnyQualified, now.Build);
        }
    }
}
