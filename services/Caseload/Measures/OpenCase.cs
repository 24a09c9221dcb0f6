using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>One child's open case on the day, its primary allocation, and until when an earlier one lasted.</summary>
internal readonly record struct OpenCase(CaseFact Case, AllocationFact? Primary, DateOnly? LastHeldUntil)
{
    /// <summary>
    /// The children with a case open on the day. A child with two open cases is one, in the category that comes first; of two primary
    /// workers the later counts.
    /// </summary>
    public static IReadOnlyCollection<OpenCase> On(DateOnly day, CaseloadFacts facts)
    {
        Dictionary<string, OpenCase> open = [];
        foreach (var fact in facts.Cases)
        {
            if (fact.Open.Contains(day))
            {
                ref var child = ref CollectionsMarshal.GetValueRefOrAddDefault(open, fact.ChildId, out var known);
                child = known && child.Case.Category <= fact.Category ? child : new OpenCase(fact, null, null);
            }
        }

        foreach (var allocation in facts.Allocations)
        {
            if (allocation.Role is AllocationRole.Primary && allocation.Held.From <= day)
            {
                ref var child = ref CollectionsMarshal.GetValueRefOrNullRef(open, allocation.ChildId);
                if (!Unsafe.IsNullRef(ref child))
                {
                    child = child.With(allocation, day);
                }
            }
        }

        return open.Values;
    }

    private OpenCase With(AllocationFact allocation, DateOnly day) => allocation.Held.Contains(day)
        ? this with { Primary = Primary is null || allocation.Held.From > Primary.Held.From ? allocation : Primary }
        : this with { LastHeldUntil = LastHeldUntil is { } last && last > allocation.Held.To ? last : allocation.Held.To };
}
