using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>One child's open case on the day, its primary allocation, and until when an earlier one lasted.</summary>
internal readonly record struct OpenCase(CaseFact Case, AllocationFact? Primary, DateOnly? LastHeldUntil)
{
    /// <summary>
    /// The children with a case open on the day. A child with two open cases is one, in the category that comes first, of two alike the later opened;
    /// of two primary workers the later counts. Rows in another order give the same.
    /// </summary>
    public static IReadOnlyCollection<OpenCase> On(DateOnly day, CaseloadFacts facts)
    {
        Dictionary<string, OpenCase> open = [];
        foreach (var fact in facts.Cases)
        {
            if (fact.Open.Contains(day))
            {
                ref var child = ref CollectionsMarshal.GetValueRefOrAddDefault(open, fact.ChildId, out var known);
                child = known && !IsBefore(fact, child.Case) ? child : new OpenCase(fact, null, null);
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

    private static bool IsBefore(CaseFact one, CaseFact other) =>
        one.Category < other.Category || (one.Category == other.Category && one.Open.From > other.Open.From);

    private static bool IsLater(AllocationFact one, AllocationFact other) =>
        one.Held.From > other.Held.From || (one.Held.From == other.Held.From && string.CompareOrdinal(one.StaffId, other.StaffId) > 0);

    private OpenCase With(AllocationFact allocation, DateOnly day) => allocation.Held.Contains(day)
        ? this with { Primary = Primary is null || IsLater(allocation, Primary) ? allocation : Primary }
        : this with { LastHeldUntil = LastHeldUntil is { } last && last > allocation.Held.To ? last : allocation.Held.To };
}
