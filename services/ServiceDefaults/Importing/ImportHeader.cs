namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>
/// The header row of a file against its columns: where each column stands, what is not used, what is wrong. A cell of a mapped file holds
/// the contract's name, <see cref="ImportColumn.OwnNameAfter"/> and the file's own, so that faults name what the sender can find.
/// </summary>
internal sealed class ImportHeader
{
    private ImportHeader(int cells) => Places = new ImportColumn?[cells];

    /// <summary>For each cell of a row the column it belongs to; null where the contract does not know the column.</summary>
    public ImportColumn?[] Places { get; }

    /// <summary>Columns that the contract does not know, in quotes.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>What the sender's own file calls a column, where it was mapped.</summary>
    public Dictionary<string, string> OwnNames { get; } = new(StringComparer.Ordinal);

    /// <summary>The column of first days that the sender's file does not have. Null: it has them.</summary>
    public string? FirstSeen { get; private set; }

    public List<(string Column, int Code, string Message)> Faults { get; } = [];

    public bool Has(string column) => Array.Exists(Places, place => place?.Name == column);

    public static ImportHeader Read(CsvRecords records, ImportLayout layout)
    {
        var header = new ImportHeader(records.Count);
        for (var place = 0; place < records.Count; place++)
        {
            header.Place(place, CellReader.Tidy(records[place]), layout);
        }

        if (!Array.Exists(header.Places, place => place is not null))
        {
            header.Faults.Clear();
            header.Faults.Add(("", FaultCode.NoHeader, NoHeader(records, layout)));
            return header;
        }

        foreach (var column in layout.Columns.Where(column => column.IsInHeader && !header.Has(column.Name)))
        {
            header.Faults.Add((column.Name, FaultCode.MissingColumn, $"The header has no column {column.Name}. Add it; other columns may be left out."));
        }

        return header;
    }

    private void Place(int place, string cell, ImportLayout layout)
    {
        var (name, own) = cell.Split(ImportColumn.OwnNameAfter, 2) is [var contract, var theirs] ? (contract, theirs) : (cell, "");
        if (layout.Columns.FirstOrDefault(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } known)
        {
            if (name.Length > 0)
            {
                Unknown.Add(CellReader.Quote(name));
            }
        }
        else if (Has(known.Name))
        {
            Faults.Add((known.Name, FaultCode.RepeatedColumn, $"The column {known.Name} stands twice in the header. Remove one."));
        }
        else
        {
            Places[place] = known;
            if (own == ImportColumn.FirstSeen)
            {
                FirstSeen = known.Name;
            }
            else if (own.Length > 0)
            {
                OwnNames[known.Name] = own;
            }
        }
    }

    private static string NoHeader(CsvRecords records, ImportLayout layout)
    {
        var separator = records.Count == 1 && records[0].Contains(';') ? "The cells are separated by semicolons; save the file with commas. "
            : records.Count == 1 && records[0].Contains('\t') ? "The cells are separated by tabs; save the file with commas. "
            : "";
        return $"{separator}The first line must be the header row: {string.Join(",", layout.Columns.Where(column => column.IsInHeader).Select(column => column.Name))}.";
    }
}
