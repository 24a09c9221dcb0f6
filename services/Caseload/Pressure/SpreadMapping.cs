using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Pressure;

internal static class SpreadMapping
{
    /// <summary>Of a unit and everything below it; null where nobody holds a child.</summary>
    public static V1.CaseloadSpread? SpreadOf(this Snapshot snapshot, string unit)
    {
        var units = snapshot.Org.Subtree(unit).Select(below => below.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return CaseloadSpread.Of(snapshot.Workers.Where(worker => units.Contains(worker.UnitCode))) is { } spread
            ? new V1.CaseloadSpread
            {
                Holders = spread.Holders.Count,
                Least = spread.Least,
                Median = (double)spread.Median,
                Most = spread.Most,
                WithLimit = spread.WithLimit,
                OverLimit = spread.OverLimit,
                Bands = { spread.Bands.Select(band => new V1.CaseloadBand { From = band.From, To = band.To ?? 0, Workers = band.Workers }) },
            }
            : null;
    }
}
