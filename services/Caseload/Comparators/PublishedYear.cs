namespace WorkforcePlatform.Caseload.Comparators;

/// <summary>What DfE published for one year of an authority, those it is compared with, its region and England.</summary>
public sealed class PublishedYear
{
    private PublishedYear(int year, WorkforceIndicatorRow? authority)
    {
        var rows = WorkforceIndicators.All.Where(row => row.Year == year).ToList();
        Year = year;
        Authority = authority;
        England = rows.Find(row => row.Level == "National");
        Region = authority is null ? null : rows.Find(row => row.Level == "Regional" && row.Region == authority.Region);
        Neighbours = authority is null
            ? []
            : [.. StatisticalNeighbours.Of(authority.OldCode).Select(code => rows.Find(row => row.IsAuthority && row.OldCode == code)).OfType<WorkforceIndicatorRow>()];
    }

    public int Year { get; }

    /// <summary>Null where the file has no authority of that name in the year.</summary>
    public WorkforceIndicatorRow? Authority { get; }

    /// <summary>The closest first.</summary>
    public IReadOnlyList<WorkforceIndicatorRow> Neighbours { get; }

    public WorkforceIndicatorRow? Region { get; }

    public WorkforceIndicatorRow? England { get; }

    /// <summary>The years of the file, the latest first.</summary>
    public static IReadOnlyList<int> Years { get; } = [.. WorkforceIndicators.All.Select(row => row.Year).Distinct().OrderDescending()];

    /// <summary>An authority is found by its name, in whatever case.</summary>
    public static PublishedYear Of(string authority, int year) => new(
        year, WorkforceIndicators.All.FirstOrDefault(row => row.IsAuthority && row.Year == year && string.Equals(row.Name, authority.Trim(), StringComparison.OrdinalIgnoreCase)));

    /// <summary>The median of the neighbours that have a number, and of how many; a symbol is no number.</summary>
    public (decimal? Median, int Of) NeighbourMedian(string code)
    {
        var values = Neighbours.Select(row => row.Published(code)?.Value).OfType<decimal>().Order().ToList();
        var middle = values.Count / 2;
        return (values.Count == 0 ? null : values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2, values.Count);
    }
}
