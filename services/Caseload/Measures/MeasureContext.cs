using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>
/// What the measures of a day need besides sums. <see cref="LeaversKnown"/>: the workers file held at least one leaver or was taken as
/// complete; without either, nobody leaving could also mean that leavers were left out. <see cref="LimitAdopted"/>: somebody in the unit is bound by one.
/// </summary>
public sealed record MeasureContext(DateOnly On, LoadedSources Loaded, bool LeaversKnown, bool LimitAdopted)
{
    /// <summary>What is missing of these data sets, as the sentence for the screen; null if all were taken.</summary>
    public string? NotLoaded(params IEnumerable<DataSet> needed)
    {
        var missing = needed.Where(set => !Loaded.Has(set)).Select(Words).ToList();
        return missing.Count == 0 ? null : $"Not loaded: import {string.Join(", ", missing)}";
    }

    private static string Words(DataSet set) => set switch
    {
        DataSet.OrgUnits => "org units",
        DataSet.AgencyAssignments => "agency assignments",
        _ => set.ToString().ToLowerInvariant(),
    };
}
