using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;

namespace WorkforcePlatform.Caseload.Pressure.Levels;

/// <summary>
/// Every unit's calculated level on a day, compared with what was noted before: a change is written once, whoever notes and however
/// often. A day that the register does not cover yet says nothing new, so the last covered one stands for it.
/// </summary>
public sealed class LevelsNoted
{
    private readonly DateOnly on;
    private readonly IReadOnlyDictionary<string, int> levels;

    private LevelsNoted(DateOnly on, IReadOnlyDictionary<string, int> levels) => (this.on, this.levels) = (on, levels);

    public static LevelsNoted Of(AllFacts known, DateOnly day)
    {
        var on = known.FiguresTo < day ? known.FiguresTo.Value : day;
        var all = new LevelsOfDays(known);
        return new LevelsNoted(
            on,
            known.On(on).Org.Units.Where(unit => unit.Live.Contains(on)).ToDictionary(unit => unit.Code, unit => all.Of(unit.Code, on)?.Level ?? 0, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>What was noted last of each unit.</summary>
    public static async Task<Dictionary<string, LevelChange>> LastAsync(IQueryable<LevelChange> changes, CancellationToken ct) =>
        await changes.Where(one => !changes.Any(later => later.Unit == one.Unit && later.On > one.On))
            .ToDictionaryAsync(one => one.Unit, StringComparer.OrdinalIgnoreCase, ct);

    /// <summary>Adds what changed, to be saved by the caller. A unit that is gone has no level.</summary>
    public async Task NoteAsync(CaseloadDb db, CancellationToken ct)
    {
        var last = await LastAsync(db.LevelChanges, ct);
        foreach (var unit in last.Keys.Union(levels.Keys, StringComparer.OrdinalIgnoreCase))
        {
            Note(db, unit, last.GetValueOrDefault(unit), levels.GetValueOrDefault(unit));
        }
    }

    private void Note(CaseloadDb db, string unit, LevelChange? before, int level)
    {
        if ((before?.ToLevel ?? 0) == level || before?.On > on)
        {
            return;
        }

        // The same day again, its facts corrected.
        if (before?.On == on)
        {
            before.ToLevel = level;
            return;
        }

        db.LevelChanges.Add(new LevelChange { Unit = unit, On = on, FromLevel = before?.ToLevel ?? 0, ToLevel = level });
    }
}
