namespace WorkforcePlatform.Caseload.Measures;

/// <summary>
/// How children are spread over the workers who hold any: a mean says nothing of the one who holds forty. Workers are counted where their
/// largest post is; children as in every caseload, whoever is away included.
/// </summary>
public sealed record CaseloadSpread
{
    // Between the standards of the seeds: Laming's 15, Darlington's 20, the highest planned caseload of Durham, 25.
    private static readonly (int From, int? To)[] Edges = [(1, 10), (11, 15), (16, 20), (21, 25), (26, 30), (31, null)];

    private CaseloadSpread(IReadOnlyList<WorkerLoad> holders)
    {
        Holders = holders;
        Bands = [.. Edges.Select(edge => new CaseloadBand(edge.From, edge.To, holders.Count(worker => worker.Cases >= edge.From && !(worker.Cases > edge.To))))];
    }

    /// <summary>Workers who hold at least one child, the fewest children first. Never empty.</summary>
    public IReadOnlyList<WorkerLoad> Holders { get; }

    /// <summary>Every band, those without a worker too, the lowest first; each holder is in one.</summary>
    public IReadOnlyList<CaseloadBand> Bands { get; }

    public int Least => Holders[0].Cases;

    public int Most => Holders[^1].Cases;

    /// <summary>Half of the workers hold no more, half no fewer; between two, their mean.</summary>
    public decimal Median => (Holders[(Holders.Count - 1) / 2].Cases + Holders[Holders.Count / 2].Cases) / 2m;

    /// <summary>Those with a limit of their own: none where no limit is adopted, and nobody away.</summary>
    public int WithLimit => Holders.Count(worker => worker.Limit is not null);

    public int OverLimit => Holders.Count(worker => worker.IsOverLimit);

    /// <summary>Null where nobody holds a child.</summary>
    public static CaseloadSpread? Of(IEnumerable<WorkerLoad> workers)
    {
        List<WorkerLoad> holders = [.. workers.Where(worker => worker.Cases > 0).OrderBy(worker => worker.Cases).ThenBy(worker => worker.StaffId, StringComparer.Ordinal)];
        return holders.Count == 0 ? null : new CaseloadSpread(holders);
    }
}
