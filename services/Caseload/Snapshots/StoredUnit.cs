using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Snapshots;

/// <summary>One unit on a stored day: its figures with everything below it, and the rows counted in it alone, each once.</summary>
public sealed record StoredUnit
{
    public required UnitFact Unit { get; init; }

    /// <summary>Every measure, missing ones too. None for a unit that was closed by then.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>The manager with the most children, of those the unit's workers report to; null without one.</summary>
    public string? WorstManager { get; init; }

    /// <summary>References of children counted in a caseload, by the staff number of the manager above their worker; empty where there is none.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Held { get; init; }

    /// <summary>References of children without a present worker, those that managers hold left out.</summary>
    public required IReadOnlyList<string> Waiting { get; init; }

    /// <summary>Numbers of established social worker posts.</summary>
    public required IReadOnlyList<string> EstablishedPosts { get; init; }

    /// <summary>Numbers of social worker posts funded for a time only.</summary>
    public required IReadOnlyList<string> TemporaryPosts { get; init; }

    /// <summary>Staff numbers of workers holding at least one case.</summary>
    public required IReadOnlyList<string> Holders { get; init; }

    /// <summary>Staff numbers of the other workers.</summary>
    public required IReadOnlyList<string> OtherWorkers { get; init; }
}
