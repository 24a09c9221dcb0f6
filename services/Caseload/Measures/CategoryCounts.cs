using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>How many children of each category.</summary>
public sealed class CategoryCounts : IEquatable<CategoryCounts>
{
    private static readonly int Categories = Enum.GetValues<CaseCategory>().Length;

    private readonly int[] counts = new int[Categories];

    public CategoryCounts(params IEnumerable<CaseCategory> children)
    {
        foreach (var category in children)
        {
            counts[(int)category]++;
        }
    }

    public int this[CaseCategory category] => counts[(int)category];

    public int Total => counts.Sum();

    public static CategoryCounts Sum(IEnumerable<CategoryCounts> parts)
    {
        var sum = new CategoryCounts();
        foreach (var part in parts)
        {
            sum.Add(part);
        }

        return sum;
    }

    public bool Equals(CategoryCounts? other) => other is not null && counts.AsSpan().SequenceEqual(other.counts);

    public override bool Equals(object? obj) => Equals(obj as CategoryCounts);

    public override int GetHashCode() => Total;

    internal void Add(CaseCategory category) => counts[(int)category]++;

    private void Add(CategoryCounts other)
    {
        for (var i = 0; i < Categories; i++)
        {
            counts[i] += other.counts[i];
        }
    }
}
