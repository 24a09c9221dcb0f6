namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Where each column of a file is staged.</summary>
public sealed class ImportLayout
{
    private readonly Dictionary<string, int> places;

    public ImportLayout(IReadOnlyList<ImportColumn> columns)
    {
        Columns = columns;
        places = columns.Select((column, place) => (column.Name, place)).ToDictionary(pair => pair.Name, pair => pair.place, StringComparer.Ordinal);
    }

    public IReadOnlyList<ImportColumn> Columns { get; }

    public int IndexOf(string column) => places.TryGetValue(column, out var place)
        ? place
        : throw new InvalidOperationException($"The file has no column {column}.");
}
