using System.Text;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Portal.Pages.Importing.Mappings;

/// <summary>The header of a file of another system, and the values of columns that have only a few: codes, as far as can be seen.</summary>
internal sealed record SampledFile(IReadOnlyList<string> Header, Dictionary<string, List<string>> Values)
{
    private const int MostRows = 20_000;
    private const int MostValues = 40;
    private const int LongestValue = 60;

    /// <returns>Null if it is no text or has no header.</returns>
    public static SampledFile? Read(IFormFile file)
    {
        Encoding? encoding;
        using (var first = file.OpenReadStream())
        {
            encoding = CsvText.Inspect(first).Encoding;
        }

        using var records = new CsvRecords(new StreamReader(file.OpenReadStream(), encoding ?? Encoding.UTF8, detectEncodingFromByteOrderMarks: true));
        if (encoding is null || !records.Read() || records.IsBlank)
        {
            return null;
        }

        var header = Enumerable.Range(0, records.Count).Select(place => records[place].Trim()).ToList();
        var values = header.ConvertAll(_ => new SortedSet<string>(StringComparer.OrdinalIgnoreCase));
        for (var row = 0; row < MostRows && records.Read(); row++)
        {
            for (var place = 0; place < Math.Min(records.Count, header.Count); place++)
            {
                if (values[place].Count <= MostValues && records[place].Trim() is { Length: > 0 } cell)
                {
                    values[place].Add(cell.Length > LongestValue ? cell[..LongestValue] : cell);
                }
            }
        }

        var few = header.Zip(values).Where(column => column.First.Length > 0 && column.Second.Count <= MostValues).DistinctBy(column => column.First);
        return new SampledFile([.. header.Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)], few.ToDictionary(column => column.First, column => column.Second.ToList()));
    }
}
