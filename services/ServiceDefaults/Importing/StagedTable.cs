using System.Globalization;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>
/// The rows of one file between its check and its commit: a table of their own in the owner's database, with the columns' own names
/// and in the order of the file's key. So rows alike are neighbours, the merge writes in order, and giving a file up drops a table.
/// Cells are text in the form of their <see cref="ColumnKind"/>; read them through <see cref="ImportRun{TDb}.Staged"/>.
/// </summary>
internal sealed class StagedTable(int fileId, ImportLayout layout)
{
    /// <summary>State of a row to be merged.</summary>
    public const int Good = 0;

    /// <summary>State of a row with a fault.</summary>
    public const int Refused = 1;

    /// <summary>State of a row that repeats an earlier one with the same content.</summary>
    public const int Repeated = 2;

    public ImportLayout Layout => layout;

    public string Name { get; } = NameOf(fileId);

    /// <summary>The key's columns, in the order of the contract.</summary>
    public string Keys => string.Join(", ", layout.Columns.Where(column => column.IsKey).Select(column => Quoted(column.Name)));

    /// <summary>A subquery of the rows to be merged: every column of the contract, and <c>line</c>.</summary>
    public string GoodRows => Rows(Good);

    /// <summary>The same of the rows with a fault.</summary>
    public string RefusedRows => Rows(Refused);

    // A cell of the key is never NULL in the table; an empty one is an empty text, which no cell that was read is.
    public string Create =>
        $"""
        CREATE TABLE {Name} (
            {string.Concat(layout.Columns.Select(column => $"{Quoted(column.Name)} TEXT{(column.IsKey ? " NOT NULL DEFAULT ''" : "")}, "))}
            line INTEGER NOT NULL, state INTEGER NOT NULL, PRIMARY KEY ({Keys}, line)
        ) WITHOUT ROWID
        """;

    public static string Drop(int fileId) => $"DROP TABLE IF EXISTS {NameOf(fileId)}";

    public static string NameOf(int fileId) => string.Create(CultureInfo.InvariantCulture, $"import_rows_{fileId}");

    /// <summary>The columns of <see cref="GoodRows"/> without a row.</summary>
    public static string Nothing(ImportLayout layout) =>
        $"(SELECT 0 AS line, {string.Join(", ", layout.Columns.Select(column => $"NULL AS {Quoted(column.Name)}"))} WHERE 1 = 0)";

    public static string Quoted(string column) => $"\"{column}\"";

    private string Rows(int state) => string.Create(
        CultureInfo.InvariantCulture, $"(SELECT line, {string.Join(", ", layout.Columns.Select(Cell))} FROM {Name} WHERE state = {state})");

    private static string Cell(ImportColumn column) => column is { IsKey: true, IsNeeded: false }
        ? $"nullif({Quoted(column.Name)}, '') AS {Quoted(column.Name)}"
        : Quoted(column.Name);
}
