using System.Globalization;

namespace WorkforcePlatform.Legal.Workload;

/// <summary>What a series with gaps comes to (5.24): only the months that have a figure count, and it says how many of how many they are.</summary>
public sealed record SeriesStatistics(Figure Mean, Figure Peak, IReadOnlyList<Month> PeakMonths, int Present, int Months)
{
    public static SeriesStatistics Of(IReadOnlyCollection<(Month Month, Figure Figure)> series)
    {
        var present = series.Where(one => one.Figure.Value is not null).ToList();
        if (present.Count == 0)
        {
            var none = Figure.Missing(series.Select(one => one.Month.Last).LastOrDefault(), "No month has a figure.");
            return new SeriesStatistics(none, none, [], 0, series.Count);
        }

        var last = present[^1];
        var mean = Figure.Divided(
            (present.Sum(one => one.Figure.Value!.Value), "sum of monthly averages"),
            (present.Count, "months with a figure"),
            last.Month.Last,
            string.Join("; ", present.Select(one => one.Figure.Source).Distinct()),
            present.Count == series.Count ? "" : string.Create(CultureInfo.InvariantCulture, $"{present.Count} of {series.Count} months have a figure."));
        var peak = present.MaxBy(one => one.Figure.Value)!.Figure;
        return new SeriesStatistics(mean, peak, [.. present.Where(one => one.Figure.Value == peak.Value).Select(one => one.Month)], present.Count, series.Count);
    }

    public V1.SeriesStatistics ToProto() => new()
    {
        Mean = Mean.ToProto(),
        Peak = Peak.ToProto(),
        PeakMonths = { PeakMonths.Select(month => month.ToString()) },
        Present = Present,
        Months = Months,
    };
}
