using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>The rows behind a figure, each with its reference, unit and holder.</summary>
internal static class CountedRows
{
    public static IEnumerable<CountedRow> Children(AllFacts known, string unit, string measure, DateOnly day)
    {
        var snapshot = known.On(day);
        var units = Below(snapshot, unit);
        return measure switch
        {
            MeasureCodes.Unallocated => snapshot.Pooled(unit).Waiting.Where(child => child.IsUnallocated)
                .Select(child => new CountedRow(child.ChildId, () => Child(child.ChildId, child.UnitCode, child.Category, child.StaffId, child.Since, child.SinceEstimated, known, snapshot))),
            MeasureCodes.ManagerSpanWorst => UnderWorstManager(snapshot, unit).Select(Held),
            _ => snapshot.Held.Where(held => units.Contains(held.UnitCode)).Select(Held),
        };

        CountedRow Held(HeldCase held) => new(held.ChildId, () => Child(held.ChildId, held.UnitCode, held.Category, held.StaffId, held.Since, held.SinceEstimated, known, snapshot));
    }

    public static IEnumerable<CountedRow> Posts(AllFacts known, string unit, string measure, DateOnly day)
    {
        var snapshot = known.On(day);
        var units = Below(snapshot, unit);
        var holders = known.Facts.Occupancies.Where(one => one.Held.Contains(day)).ToLookup(one => one.PostNo);
        return known.Facts.Posts
            .Where(post => post.Live.Contains(day) && post.IsSocialWorkerPost && units.Contains(post.UnitCode)
                && (post.IsEstablished || measure != MeasureCodes.CaseloadPerEstablishedPost))
            .Select(post => new CountedRow(post.PostNo, () => new V1.CountedRow
            {
                Reference = post.PostNo,
                Unit = snapshot.Org.Find(post.UnitCode)?.ToName(),
                What = known.PostTitles.GetValueOrDefault(post.PostNo, ""),
                Worker = string.Join(", ", holders[post.PostNo].Select(one => known.Workers.GetValueOrDefault(one.StaffId)?.DisplayName ?? one.StaffId)),
                Fte = (double)(measure == MeasureCodes.CaseloadPerEstablishedPost ? post.Fte : holders[post.PostNo].Sum(one => one.Fte)),
                Since = Words.Iso(post.Live.From),
            }));
    }

    public static IEnumerable<CountedRow> Workers(AllFacts known, string unit, string measure, DateOnly day)
    {
        var snapshot = known.On(day);
        var units = Below(snapshot, unit);
        return snapshot.Workers.Where(worker => units.Contains(worker.UnitCode) && (worker.Cases > 0 || measure != MeasureCodes.CaseloadPerHolderFte)).Select(worker => new CountedRow(worker.StaffId, () => new V1.CountedRow
        {
            Reference = worker.StaffId,
            Unit = snapshot.Org.Find(worker.UnitCode)?.ToName(),
            What = $"{worker.Cases} {(worker.Cases == 1 ? "child" : "children")}{(worker.Away ? ", away" : "")}",
            Worker = worker.DisplayName,
            Fte = (double)worker.Fte,
        }));
    }

    // The manager's whole span, wherever its workers sit.
    private static IEnumerable<HeldCase> UnderWorstManager(Snapshot snapshot, string unit) => snapshot.Pooled(unit).Spans is [var worst, ..]
        ? snapshot.HeldUnder(worst.StaffId)
        : [];

    private static HashSet<string> Below(Snapshot snapshot, string unit) =>
        snapshot.Org.Subtree(unit).Select(one => one.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static V1.CountedRow Child(string childId, string unit, CaseCategory category, string? staffId, DateOnly since, bool estimated, AllFacts known, Snapshot snapshot) => new()
    {
        Reference = childId,
        Unit = snapshot.Org.Find(unit)?.ToName(),
        What = Words.Category(category),
        Worker = staffId is null ? "" : known.Workers.GetValueOrDefault(staffId)?.DisplayName ?? staffId,
        Since = Words.Iso(since),
        SinceEstimated = estimated,
        ChildId = childId,
    };
}
