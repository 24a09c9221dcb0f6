using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Pressure.Levels;

/// <summary>What lifts a unit to Level 3 whatever its points: workers hold more children each than the last cut-off, or a child on a protection plan or looked after waits.</summary>
/// <param name="In">Where it happens: the unit itself or one directly below it.</param>
/// <param name="Score">The measure that has 3 points there.</param>
public sealed record LevelFloor(UnitFact In, PressureScore Score)
{
    /// <summary>The level that a floor lifts to.</summary>
    public const int Level = 3;

    /// <summary>For example "each worker holds 29.8 children, over 25".</summary>
    public string Words => Score.Parameter.Code == Measures.MeasureCodes.CaseloadPerHolderFte
        ? $"each worker holds {Score.Measure.Shown} children, over {Score.Parameter.CutOffs.Third:0.#}"
        : $"children wait without a present worker: {Score.Threshold}";
}
