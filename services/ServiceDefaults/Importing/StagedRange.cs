using System.Globalization;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>The ids of one file's staged rows: the file's number in the high half, the line in the low.</summary>
internal readonly record struct StagedRange(int FileId)
{
    private const long Lines = 1L << 32;

    public string Where => string.Create(CultureInfo.InvariantCulture, $"id > {FileId * Lines} AND id < {(FileId + 1) * Lines}");

    public string Line => string.Create(CultureInfo.InvariantCulture, $"id - {FileId * Lines}");

    public long IdOf(int line) => (FileId * Lines) + line;

    public int LineOf(long id) => (int)(id - (FileId * Lines));

    /// <summary>A subquery of the rows in one state with the columns' own names.</summary>
    public string Select(ImportLayout layout, int state = StagedRow.Good)
    {
        var cells = layout.Columns.Select((column, place) => string.Create(CultureInfo.InvariantCulture, $"c{place} AS \"{column.Name}\""));
        return string.Create(CultureInfo.InvariantCulture, $"(SELECT {Line} AS line, {string.Join(", ", cells)} FROM import_rows WHERE {Where} AND state = {state})");
    }

    /// <summary>The same columns without a row.</summary>
    public static string Nothing(ImportLayout layout) =>
        $"(SELECT 0 AS line, {string.Join(", ", layout.Columns.Select(column => $"NULL AS \"{column.Name}\""))} WHERE 1 = 0)";
}
