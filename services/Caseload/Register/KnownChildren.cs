using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Register;

/// <summary>
/// The children whom a caller may know of, by reference: those of a matter in the caller's scope and, for a manager, those whose case
/// belongs to the manager's own units or whom somebody there holds.
/// </summary>
internal sealed class KnownChildren(AllFacts known, DateOnly? day, Caller caller, OwnWorkers own)
{
    private readonly Scope scope = Scope.For(caller, known.Units);
    private readonly bool isUnlimited = caller.RootUnits.Count == 0;

    public bool Includes(string childId) => Those(other => other == childId).Any();

    /// <summary>Those of them that a test lets through, each once.</summary>
    public IEnumerable<string> Those(Func<string, bool> test)
    {
        var found = known.Facts.Matters.Where(matter => matter.UnitCode is { } unit ? scope.Allows(unit) : isUnlimited).SelectMany(matter => matter.ChildIds).Where(test);
        return (caller.Role == Roles.Manager ? found.Concat(OfCases(test)).Concat(Held(test)) : found).Distinct();
    }

    // Only the newest opening says whose the child is: a team that closed its case long ago has no more to do with it.
    private IEnumerable<string> OfCases(Func<string, bool> test) => known.Facts.Cases.Where(one => test(one.ChildId))
        .GroupBy(one => one.ChildId)
        .Where(openings => isUnlimited || (openings.MaxBy(one => one.Open.From)!.TeamCode is { } team && scope.Allows(team)))
        .Select(openings => openings.Key);

    private IEnumerable<string> Held(Func<string, bool> test) => known.Facts.Allocations
        .Where(one => test(one.ChildId) && (isUnlimited || (one.Role is AllocationRole.Primary && day is { } on && one.Held.Contains(on))))
        .GroupBy(one => one.StaffId)
        .Where(held => own.Includes(held.Key))
        .SelectMany(held => held.Select(one => one.ChildId));
}
