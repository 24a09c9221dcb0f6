using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Register;

/// <summary>
/// Children by their primary worker on a day, as far as a caller may know of them: all whom a worker of their own units holds, and of
/// other workers those whose case belongs to their units.
/// </summary>
internal sealed class HeldChildren
{
    private readonly AllFacts known;
    private readonly Scope scope;
    private readonly OwnWorkers own;
    private readonly ILookup<string, OpenCase> byWorker;

    public HeldChildren(AllFacts known, DateOnly day, Caller caller)
    {
        (this.known, scope, own) = (known, Scope.For(caller, known.Units), new OwnWorkers(known, day, caller));
        byWorker = known.HeldOn(day);
    }

    /// <summary>The longest held first.</summary>
    public IReadOnlyList<OpenCase> Of(string staffId)
    {
        var all = own.Includes(staffId);
        return
        [
            .. byWorker[staffId].Where(child => all || (child.Case.TeamCode is { } team && scope.Allows(team)))
                .OrderBy(child => child.Primary!.Held.From).ThenBy(child => child.Case.ChildId, StringComparer.Ordinal),
        ];
    }

    /// <summary>Those whose worker has left by then, or is to leave or planned to leave while they still hold them: the first to lose theirs first.</summary>
    public IReadOnlyList<(OpenCase Child, WorkerFact Worker, DateOnly Until)> ToReallocate() =>
    [
        .. byWorker.SelectMany(held => known.Workers.TryGetValue(held.Key, out var worker) && Earlier(worker.Engaged.To, worker.PlannedUntil) is { } until
                ? Of(held.Key).Where(child => !(child.Primary!.Held.To <= until)).Select(child => (Child: child, Worker: worker, Until: until))
                : [])
            .OrderBy(one => one.Until).ThenBy(one => one.Child.Case.Category).ThenBy(one => one.Child.Case.ChildId, StringComparer.Ordinal),
    ];

    public static IEnumerable<V1.HeldInCategory> ByCategory(IEnumerable<OpenCase> children) => children
        .GroupBy(child => child.Case.Category).OrderBy(group => group.Key)
        .Select(group => new V1.HeldInCategory { Category = Words.Category(group.Key), Children = group.Count() });

    public static bool IsLoaded(AllFacts known) => known.Loaded.Has(DataSet.Cases) && known.Loaded.Has(DataSet.Allocations);

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => other is null || one < other ? one : other;
}
