using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace WorkforcePlatform.Caseload.Comparators;

/// <summary>The ten authorities most like each, by the Department for Education's model of 2025, the closest first (Open Government Licence v3.0).</summary>
public static class StatisticalNeighbours
{
    private const string Resource = "comparators/statistical_neighbours_2025.csv";
    private const int Neighbours = 10;

    private static readonly Lazy<Dictionary<string, IReadOnlyList<string>>> Rows = new(Read);

    /// <summary>Three-digit codes. Empty for an authority that the model does not know.</summary>
    public static IReadOnlyList<string> Of(string oldCode) => Rows.Value.GetValueOrDefault(oldCode, []);

    private static Dictionary<string, IReadOnlyList<string>> Read()
    {
        using var stream = typeof(StatisticalNeighbours).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim });
        csv.Read();
        csv.ReadHeader();
        var rows = new Dictionary<string, IReadOnlyList<string>>();
        while (csv.Read())
        {
            rows.Add(
                csv.GetField("old_la_code") ?? "",
                [.. Enumerable.Range(1, Neighbours).Select(place => csv.GetField($"SN_{place}") ?? "").Where(code => code.Length > 0)]);
        }

        return rows;
    }
}
