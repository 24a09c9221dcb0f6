using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Mvc;
using WorkforcePlatform.ServiceDefaults.Exports;

namespace WorkforcePlatform.Portal.Formats;

/// <summary>Rows as a CSV download: UTF-8, RFC 4180, and no cell that a spreadsheet would take for a formula.</summary>
public static class CsvFile
{
    private const int LargestPage = 200;

    /// <summary>A file of every row of a list, read page by page.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="header">The columns.</param>
    /// <param name="read">Reads the page at a token, of at most so many rows; the first has an empty one.</param>
    /// <param name="rows">A page's rows.</param>
    /// <param name="next">The next page's token; empty on the last.</param>
    public static async Task<FileContentResult> OfEveryPageAsync<TPage>(
        string name, IReadOnlyList<string> header, Func<string, int, Task<TPage>> read, Func<TPage, IEnumerable<IReadOnlyList<string>>> rows, Func<TPage, string> next)
    {
        var all = new List<IReadOnlyList<string>>();
        var token = "";
        do
        {
            var page = await read(token, LargestPage);
            all.AddRange(rows(page));
            token = next(page);
        }
        while (token.Length > 0);

        return Of(name, header, all);
    }

    public static FileContentResult Of(string name, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, leaveOpen: true))
        using (var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture)))
        {
            Write(csv, header);
            foreach (var row in rows)
            {
                Write(csv, row);
            }
        }

        return new FileContentResult(stream.ToArray(), "text/csv; charset=utf-8") { FileDownloadName = name };
    }

    public static string Number(double? number) => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";

    private static void Write(CsvWriter csv, IReadOnlyList<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(SpreadsheetCell.Of(cell));
        }

        csv.NextRecord();
    }
}
