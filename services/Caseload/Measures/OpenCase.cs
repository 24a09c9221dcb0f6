using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>One child's open case on the day, its primary allocation, and until when an earlier one lasted.</summary>
internal readonly record struct OpenCase(CaseFact Case, AllocationFact? Primary, DateOnly? LastHeldUntil)
{
    /// <summary>
    /// The children with a case open on the day, in the order of their references. A child with two open cases is one, in the category
    /// that comes first; of two primary workers the later counts.
    /// </summary>
    public static List<OpenCase> On(DateOnly day, CaseloadFacts facts)
    {
        Dictionary<string, OpenCase> open = [];
        foreach (var fact in facts.Cases.Where(fact => fact.Open.Contains(day)))
        {
            if (!open.TryGetValue(fact.ChildId, out var known) || fact.Category < known.Case.Category)
            {
                open[fact.ChildId] = new OpenCase(fact, null, null);
            }
        }

        foreach (var allocation in facts.Allocations.Where(one => one.Role is AllocationRole.Primary && one.Held.From <= day))
        {
            if (open.TryGetValue(allocation.ChildId, out var child))
            {
                open[allocation.ChildId] = child.With(allocation, day);
            }
        }

        return [.. open.Values.OrderBy(child => child.Case.ChildId, StringComparer.Ordinal)];
    }

    private OpenCase With(AllocationFact allocation, DateOnly day) => allocation.Held.Contains(day)
        ? this with { Primary = Primary is null || allocation.Held.From > Primary.Held.From ? allocation : Primary }
        : this with { LastHeldUntil = LastHeldUntil is { } last && last > allocation.Held.To ? last : allocation.Held.To };
}
