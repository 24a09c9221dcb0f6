using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.ImportClient.Mapped;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforcePlatform.Workforce.V1;
using ContractColumn = WorkforcePlatform.Messaging.V1.ImportColumn;
using Kind = WorkforcePlatform.Messaging.V1.ImportColumn.Types.Kind;

namespace WorkforcePlatform.Platform.Tests.Importing;

/// <summary>What another system writes, and what is read of it through a mapping.</summary>
public sealed class MappedFileProperties
{
    private static readonly string[] Formats = ["MM/dd/yyyy", "dd-MMM-yyyy", "yyyyMMdd", "dd.MM.yyyy", "dd/MM/yyyy HH:mm"];

    private static readonly ContractColumn[] Columns =
    [
        new() { Name = "child_id", Kind = Kind.Other }, new() { Name = "opened_on", Kind = Kind.Day }, new() { Name = "category", Kind = Kind.Code }, new() { Name = "note", Kind = Kind.Other },
    ];

    private static readonly Dictionary<string, string> Codes = new() { ["CLA"] = "Looked after, s20", ["CP"] = "\"Plan\"", ["CIN"] = "CP" };

    [Fact]
    public void A_file_written_the_other_way_round_and_read_through_its_mapping_is_the_original_line_by_line() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>[]>(), Gen.Elements(Formats).ToArbitrary(), (texts, format) =>
        {
            var original = texts.Select((text, row) => (string[])
            [
                $"C{row}", new DateOnly(2009, 1, 1).AddDays(row * 17).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Codes.Keys.ElementAt(row % Codes.Count), text.Get.Replace("\0", "", StringComparison.Ordinal),
            ]).Prepend(["child_id", "opened_on", "category", "note"]).ToList();

            var foreign = Text(original.Select((cells, row) => row == 0 ? ["Person", "Start, first", "Kind of case", "note"] : Foreign(cells, format)));
            var mapped = Read(Mapped(foreign, MappingOf(format)));

            Assert.Equal(Read(foreign).Select(record => record.Line), mapped.Select(record => record.Line));
            Assert.Equal(Read(Text(original)).Select(record => record.Cells), mapped.Select((record, row) => row > 0 ? record.Cells : [.. record.Cells.Select(cell => cell.Split(ServiceDefaults.Importing.ImportColumn.OwnNameAfter)[0])]));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_day_that_the_format_can_not_read_is_never_read_another_way()
    {
        var mapped = Read(Mapped("Person,\"Start, first\"\nC1,13/04/2026\nC2,2026-04-13\nC3,\n", MappingOf("MM/dd/yyyy")));

        Assert.Equal(["?13/04/2026", "2026-04-13", ""], mapped.Skip(1).Select(record => record.Cells[1]));
    }

    [Fact]
    public void What_is_wrong_with_a_record_stays_wrong_on_its_line()
    {
        var mapped = Read(Mapped("Person,note\nC1,a \"b\" c\nC2,x,y\n\nC3,\"open\n", MappingOf("")));

        Assert.Equal([1, 2, 3, 4, 5], mapped.Select(record => record.Line));
        Assert.Equal((3, true), (mapped[2].Cells.Length, mapped[1].HasBadQuote && mapped[4].HasBadQuote));
    }

    private static string[] Foreign(string[] cells, string format) =>
        [cells[0], DateOnly.ParseExact(cells[1], "yyyy-MM-dd", CultureInfo.InvariantCulture).ToDateTime(TimeOnly.MinValue).ToString(format, CultureInfo.InvariantCulture), Codes[cells[2]], cells[3]];

    private static FileMapping MappingOf(string format)
    {
        var category = new ColumnMapping { Column = "category", SourceColumn = "Kind of case" };
        category.Codes.AddRange(Codes.Select(code => new CodeMapping { SourceValue = code.Value, Value = code.Key }));
        return new FileMapping
        {
            File = "cases.csv",
            DateFormat = format,
            Columns = { new ColumnMapping { Column = "child_id", SourceColumn = "Person" }, new ColumnMapping { Column = "opened_on", SourceColumn = "start, FIRST" }, category },
        };
    }

    private static string Mapped(string text, FileMapping mapping)
    {
        using var reader = new StreamReader(new MappedFile(mapping, Columns, new DateOnly(2009, 10, 30)).Open(() => new MemoryStream(Encoding.UTF8.GetBytes(text))));
        return reader.ReadToEnd();
    }

    private static string Text(IEnumerable<string[]> rows) =>
        string.Concat(rows.Select(cells => string.Join(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));

    private static List<(int Line, string[] Cells, bool HasBadQuote)> Read(string text)
    {
        using var records = new CsvRecords(new StringReader(text));
        var read = new List<(int, string[], bool)>();
        while (records.Read())
        {
            records.Touch();
            read.Add((records.Line, [.. Enumerable.Range(0, records.Count).Select(place => records[place])], records.HasBadQuote));
        }

        return read;
    }
}
