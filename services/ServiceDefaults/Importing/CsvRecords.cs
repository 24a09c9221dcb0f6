using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Reads a CSV file record by record, knowing the line each begins on. Holds one record, whatever the file's size.</summary>
public sealed class CsvRecords : IDisposable
{
    private readonly BoundedLines lines;
    private readonly CsvParser parser;
    private int lastLine;

    public CsvRecords(TextReader text)
    {
        lines = new BoundedLines(text);
        parser = new CsvParser(lines, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Mode = CsvMode.RFC4180,
            IgnoreBlankLines = false,
            // Behind a quote that is never closed the rest of the file is one cell, of many lines.
            MaxFieldSize = BoundedLines.MostCharacters,
            BadDataFound = _ => HasBadQuote = true,
            BufferSize = 64 * 1024,
        });
    }

    /// <summary>The line that the current record begins on, from 1.</summary>
    public int Line { get; private set; }

    public int Count => parser.Count;

    /// <summary>The current record has a quote that is not closed, or one inside a cell without quotes around it.</summary>
    public bool HasBadQuote { get; private set; }

    /// <summary>Reading stopped at a cell or a line without end.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>A record of which every cell is empty, as spreadsheets leave at the end.</summary>
    public bool IsBlank
    {
        get
        {
            for (var place = 0; place < parser.Count; place++)
            {
                if (!string.IsNullOrWhiteSpace(parser[place]))
                {
                    return false;
                }
            }

            return !HasBadQuote;
        }
    }

    /// <summary>The current record as it stands in the file, with its line's end.</summary>
    public string Raw => parser.RawRecord;

    public string this[int place] => parser[place];

    public bool Read()
    {
        HasBadQuote = false;
        Line = lastLine + 1;
        try
        {
            var found = parser.Read();
            lastLine = parser.RawRow;
            GaveUp = lines.WasCut;
            return found && !GaveUp;
        }
        catch (MaxFieldSizeException)
        {
            GaveUp = true;
            return false;
        }
    }

    /// <summary>Cells are taken apart when they are first looked at; only then is a bad quote known.</summary>
    public void Touch()
    {
        for (var place = 0; place < parser.Count; place++)
        {
            _ = parser[place];
        }
    }

    public void Dispose() => parser.Dispose();
}
