using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Flow;

/// <summary>
/// From the day a case opened to the day its first main worker came, in working days: the day it opened is day 0, and a child who had a worker
/// already waited 0. Openings that are only estimated say nothing of a wait and are counted apart.
/// </summary>
public sealed record FirstWorkers
{
    /// <summary>Bands of working days: up to so many; the last has no end.</summary>
    public static IReadOnlyList<(string Name, int UpTo)> Bands { get; } = [("0 to 1", 1), ("2 to 5", 5), ("6 to 10", 10), ("over 10", int.MaxValue)];

    /// <summary>Those allocated, in working days, the shortest first.</summary>
    public required IReadOnlyList<int> Days { get; init; }

    /// <summary>Still open without a worker on the last day.</summary>
    public required int Waiting { get; init; }

    public required int ClosedWithout { get; init; }

    public required int Estimated { get; init; }

    public int Opened => Days.Count + Waiting + ClosedWithout;

    /// <summary>The middle one, or the mean of the two in the middle; null where nobody was allocated.</summary>
    public double? Median => Days.Count == 0 ? null : (Days[(Days.Count - 1) / 2] + Days[Days.Count / 2]) / 2.0;

    /// <summary>Nine of ten had a worker within so many working days; null where nobody was allocated.</summary>
    public int? NinthTenth => Days.Count == 0 ? null : Days[(int)Math.Ceiling(Days.Count * 0.9) - 1];

    /// <summary>Of cases opened on one of the days, what is known on the last of them.</summary>
    public static FirstWorkers Of(IEnumerable<CaseFact> cases, ILookup<string, AllocationFact> primary, DateOnly from, DateOnly on)
    {
        var (days, waiting, without, estimated) = (new List<int>(), 0, 0, 0);
        foreach (var one in cases.Where(one => one.Open.From >= from && one.Open.From <= on))
        {
            if (one.StartEstimated)
            {
                estimated++;
            }
            else if (FirstOf(one, primary[one.ChildId], on) is { } first)
            {
                days.Add(WorkingDays.Age(one.Open.From, first));
            }
            else if (one.Open.Contains(on))
            {
                waiting++;
            }
            else
            {
                without++;
            }
        }

        days.Sort();
        return new FirstWorkers { Days = days, Waiting = waiting, ClosedWithout = without, Estimated = estimated };
    }

    public int CountIn(int band) => Days.Count(days => days <= Bands[band].UpTo && (band == 0 || days > Bands[band - 1].UpTo));

    private static DateOnly? FirstOf(CaseFact one, IEnumerable<AllocationFact> allocations, DateOnly on)
    {
        var begun = allocations.Where(allocation => allocation.Held.From <= on && allocation.Held.Overlaps(one.Open))
            .Select(allocation => allocation.Held.From < one.Open.From ? one.Open.From : allocation.Held.From).ToList();
        return begun.Count == 0 ? null : begun.Min();
    }
}
