namespace WorkforcePlatform.Caseload.Scenarios;

/// <summary>Workers and the children each holds, shared out between two managers: whole workers, who keep their children, and as evenly as that goes.</summary>
public static class SpanAreas
{
    /// <summary>
    /// Two areas whose sums lie as near to each other as any sharing out of whole workers gives, the larger first. Whoever holds nobody is in
    /// neither. Of several that are as even, the same one each time.
    /// </summary>
    /// <param name="held">Children of each worker, 0 or more.</param>
    /// <param name="children">How many a worker holds.</param>
    public static (IReadOnlyList<T> Larger, IReadOnlyList<T> Smaller) Of<T>(IReadOnlyList<T> held, Func<T, int> children)
    {
        var workers = held.Where(one => children(one) > 0).ToList();
        var half = workers.Sum(children) / 2;

        // last[n]: the last worker of those with whom the sum n was first reached, each used once.
        var last = new int?[half + 1];
        for (var worker = 0; worker < workers.Count; worker++)
        {
            for (var sum = half; sum >= children(workers[worker]); sum--)
            {
                var before = sum - children(workers[worker]);
                if (last[sum] is null && (before == 0 || last[before] is not null))
                {
                    last[sum] = worker;
                }
            }
        }

        var smaller = new HashSet<int>();
        for (var sum = Enumerable.Range(0, half + 1).LastOrDefault(one => last[one] is not null); sum > 0; sum -= children(workers[last[sum]!.Value]))
        {
            smaller.Add(last[sum]!.Value);
        }

        return ([.. workers.Where((_, place) => !smaller.Contains(place))], [.. workers.Where((_, place) => smaller.Contains(place))]);
    }
}
