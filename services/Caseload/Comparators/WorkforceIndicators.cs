using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace WorkforcePlatform.Caseload.Comparators;

/// <summary>DfE's children's social work workforce indicators, 2017 to 2025, as they were published in 2026 (Open Government Licence v3.0).</summary>
public static class WorkforceIndicators
{
    private const string Resource = "comparators/csww_indicators_2017_to_2025.csv";

    private static readonly Lazy<IReadOnlyList<WorkforceIndicatorRow>> Rows = new(Read);

    /// <summary>Every row, in the order of the file.</summary>
    public static IReadOnlyList<WorkforceIndicatorRow> All => Rows.Value;

    /// <summary>
    /// The value below which a share of the local authorities of a year lie (inclusive, interpolated), over those with a number,
    /// rounded half up to one decimal. Null if none has one.
    /// </summary>
    public static decimal? Percentile(string code, int year, decimal share)
    {
        var ranked = All
            .Where(row => row.IsAuthority && row.Year == year)
            .Select(row => row.Published(code)?.Value)
            .OfType<decimal>()
            .Order()
            .ToList();
        if (ranked.Count == 0)
        {
            return null;
        }

        var position = share * (ranked.Count - 1);
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, ranked.Count - 1);
        return Math.Round(ranked[below] + ((position - below) * (ranked[above] - ranked[below])), 1, MidpointRounding.AwayFromZero);
    }

    private static List<WorkforceIndicatorRow> Read()
    {
        using var stream = typeof(WorkforceIndicators).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim });
        csv.Read();
        csv.ReadHeader();
        List<WorkforceIndicatorRow> rows = [];
        while (csv.Read())
        {
            rows.Add(new(csv.HeaderRecord!.ToDictionary(column => column, column => csv.GetField(column) ?? "")));
        }

        return rows;
    }
}
