namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Reads the rows below a header, each checked cell by cell and then by its file's own rules.</summary>
internal sealed class RowReading(CsvRecords records, ImportHeader header, ImportLayout layout, Action<RowCheck> ownRules)
{
    private readonly int[] places = [.. header.Places.Select(column => column is null ? -1 : layout.IndexOf(column.Name))];

    /// <summary>The places in the layout that the file has.</summary>
    public int[] Places => [.. places.Where(place => place >= 0)];

    public IEnumerable<ReadRow> Rows()
    {
        while (records.Read())
        {
            if (!records.IsBlank)
            {
                yield return ReadNext();
            }
        }
    }

    private ReadRow ReadNext()
    {
        var (cells, wrong) = (new string?[layout.Columns.Count], new List<(string Column, int Code, string Message)>(0));
        records.Touch();
        if (records.HasBadQuote)
        {
            wrong.Add(("", FaultCode.Quote, "A quote is not closed, or stands in a cell without quotes around it. Write \"\" for a quote inside a quoted cell."));
        }
        else if (records.Count != places.Length)
        {
            wrong.Add(("", FaultCode.CellCount, $"The row has {records.Count} cells and the header {places.Length}. Look for a comma that is missing, or one in a cell without quotes."));
        }
        else
        {
            ReadCells(cells, wrong);
        }

        if (wrong.Count == 0)
        {
            ownRules(new RowCheck(new ImportRow(layout, cells) { Line = records.Line }, (column, code, message) => wrong.Add((column, code, message))));
        }

        return new ReadRow(records.Line, cells, wrong);
    }

    private void ReadCells(string?[] cells, List<(string Column, int Code, string Message)> wrong)
    {
        for (var place = 0; place < places.Length; place++)
        {
            if (header.Places[place] is { } column)
            {
                var cell = CellReader.Read(column, records[place]);
                cells[places[place]] = cell.Value;
                if (cell.Fault != 0)
                {
                    wrong.Add((column.Name, cell.Fault, cell.Message));
                }
            }
        }
    }
}
