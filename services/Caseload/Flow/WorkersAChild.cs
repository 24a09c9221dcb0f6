using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Flow;

/// <summary>How many main workers each child had in twelve months, each worker counted once: what DfE calls continuity. Children who had none are among them.</summary>
public sealed record WorkersAChild(IReadOnlyList<int> Counts)
{
    /// <summary>The last band: so many and more.</summary>
    public const int Most = 4;

    public int Children => Counts.Count;

    public int Workers => Counts.Sum();

    public double? Mean => Children == 0 ? null : (double)Workers / Children;

    /// <summary>Of these children, over the days from the first up to and including the last.</summary>
    public static WorkersAChild Of(IEnumerable<string> children, ILookup<string, AllocationFact> primary, DateOnly from, DateOnly on)
    {
        var year = new Spell(from, on.AddDays(1));
        return new([.. children.Select(child => primary[child].Where(one => one.Held.Overlaps(year)).Select(one => one.StaffId).Distinct(StringComparer.OrdinalIgnoreCase).Count())]);
    }

    /// <summary>Children with so many; in the last band with so many or more.</summary>
    public int With(int workers) => Counts.Count(count => workers == Most ? count >= Most : count == workers);
}
