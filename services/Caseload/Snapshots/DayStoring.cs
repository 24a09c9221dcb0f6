using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Snapshots;

/// <summary>Makes of a day that was worked out what is stored of it. Reads no store and no clock.</summary>
public static class DayStoring
{
    public static StoredDay ToStored(this AllFacts known, DateOnly on) =>
        Of(known.On(on), known.Facts.Posts, known.Loaded, known.DataSets, known.SettingsOn(on).AsyeFactor, known.SchemeOn(on).Number);

    internal static StoredDay Of(Snapshot day, IEnumerable<PostFact> allPosts, LoadedSources loaded, IReadOnlyList<LoadedDataSet> dataSets, decimal asyeFactor, int schemeVersion)
    {
        var held = day.Held.ToLookup(one => one.UnitCode, StringComparer.OrdinalIgnoreCase);
        var posts = allPosts.Where(post => post.Live.Contains(day.On) && post.IsSocialWorkerPost).ToLookup(post => post.UnitCode, StringComparer.OrdinalIgnoreCase);
        var workers = day.Workers.ToLookup(worker => worker.UnitCode, StringComparer.OrdinalIgnoreCase);
        return new StoredDay
        {
            On = day.On,
            DataSets = dataSets,
            AsyeFactor = asyeFactor,
            Limits = day.Limits,
            SchemeVersion = schemeVersion,
            Units = [.. day.Org.Units.OrderBy(unit => unit.Code, StringComparer.Ordinal).Select(Unit)],
        };

        StoredUnit Unit(UnitFact unit) => new()
        {
            Unit = unit,
            Measures = unit.Live.Contains(day.On) ? day.Measures(unit.Code, loaded) : [],
            WorstManager = day.Pooled(unit.Code).Spans is [var worst, ..] ? worst.StaffId : null,
            Held = held[unit.Code].GroupBy(one => day.Org.ManagingUnit(one.UnitCode, one.StaffId)?.ManagerStaffId ?? "")
                .ToDictionary(group => group.Key, group => Ordered(group.Select(one => one.ChildId))),
            Waiting = Ordered(day.Own(unit.Code).Waiting.Where(child => child.IsUnallocated).Select(child => child.ChildId)),
            EstablishedPosts = Ordered(posts[unit.Code].Where(post => post.IsEstablished).Select(post => post.PostNo)),
            TemporaryPosts = Ordered(posts[unit.Code].Where(post => !post.IsEstablished).Select(post => post.PostNo)),
            Holders = Ordered(workers[unit.Code].Where(worker => worker.Cases > 0).Select(worker => worker.StaffId)),
            OtherWorkers = Ordered(workers[unit.Code].Where(worker => worker.Cases == 0).Select(worker => worker.StaffId)),
        };
    }

    // In order, so that the same day gives the same bytes, and small ones.
    private static IReadOnlyList<string> Ordered(IEnumerable<string> references) => [.. references.Order(StringComparer.Ordinal)];
}
