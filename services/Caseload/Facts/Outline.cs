using WorkforcePlatform.Caseload.Benchmarks;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.Caseload.Pressure;
using WorkforcePlatform.Caseload.Pressure.Schemes;
using WorkforcePlatform.Caseload.Published;

namespace WorkforcePlatform.Caseload.Facts;

/// <summary>What figures need besides the facts that they count: the units, what was loaded, what reports printed. Small, whatever the register's size.</summary>
public record Outline
{
    /// <summary>In the organisation's order.</summary>
    public required IReadOnlyList<UnitFact> UnitFacts { get; init; }

    /// <summary>Each unit's code by its id, as posts name their unit.</summary>
    public required IReadOnlyDictionary<string, string> UnitIds { get; init; }

    /// <summary>Who lies under whom, for scope; a unit closed long ago stays in.</summary>
    public required ServiceDefaults.Security.OrgTree Units { get; init; }

    public required LoadedSources Loaded { get; init; }

    public required IReadOnlyList<LoadedDataSet> DataSets { get; init; }

    public required IReadOnlyList<PublishedFigure> Published { get; init; }

    /// <summary>What the council decided, of any day.</summary>
    public CapacitySettings Capacity { get; init; } = CapacitySettings.None;

    /// <summary>The last day that the register covers, never a day to come; null when nothing has been loaded.</summary>
    public required DateOnly? FiguresTo { get; init; }

    /// <summary>The cut-offs of the pressure score, of any day.</summary>
    public PressureSchemes Schemes { get; init; } = PressureSchemes.HouseOnly;

    /// <summary>What the council had decided for a day, which the figures of that day are made with.</summary>
    public MeasureSettings SettingsOn(DateOnly day) => Capacity.On(day);

    /// <summary>The version of the pressure score that a day is scored by.</summary>
    public PressureScheme SchemeOn(DateOnly day) => Schemes.On(day);
}
