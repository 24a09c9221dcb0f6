using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Mvc;

namespace WorkforcePlatform.Portal.Formats;

/// <summary>Rows as a CSV download: UTF-8, RFC 4180, and no cell that a spreadsheet would take for a formula.</summary>
public static class CsvFile
{
    public static FileContentResult Of(string name, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, leaveOpen: true))
        using (var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape }))
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
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }
}
