using System.Collections.Concurrent;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Pressure.Levels;

/// <summary>The levels of one day's units by that day's points alone, each worked out once.</summary>
public sealed class DayLevels(DaySums sums, PressureScheme scheme, LoadedSources loaded)
{
    private readonly ConcurrentDictionary<string, UnitPressure> scores = new(StringComparer.OrdinalIgnoreCase);

    public DateOnly On => sums.On;

    /// <summary>Whose cut-offs the points are made with.</summary>
    public PressureScheme Scheme => scheme;

    /// <summary>Null when the unit did not exist on the day.</summary>
    public LevelOfDay? Of(string unitCode) => sums.Org.Find(unitCode) is { } unit ? new LevelOfDay(ScoreOf(unit.Code), FloorOf(unit)) : null;

    public UnitPressure ScoreOf(string unitCode) => scores.GetOrAdd(unitCode, code => PressureScoring.Score(sums, scheme, code, loaded));

    // A floor holds where it happens and directly above: further up it is one team among many.
    private LevelFloor? FloorOf(UnitFact unit) =>
        sums.Org.ChildrenOf(unit.Code).Where(part => part.Live.Contains(On)).Prepend(unit)
            .Select(where => ScoreOf(where.Code).FloorScore is { } score ? new LevelFloor(where, score) : null)
            .FirstOrDefault(floor => floor is not null);
}
