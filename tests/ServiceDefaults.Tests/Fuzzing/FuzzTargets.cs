using System.Globalization;
using System.Text;
using Google.Protobuf;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Exports;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Searching;
using ImportColumn = WorkforcePlatform.ServiceDefaults.Importing.ImportColumn;

namespace WorkforcePlatform.ServiceDefaults.Tests.Fuzzing;

/// <summary>Everything that reads what comes from outside before a rule of the domain sees it.</summary>
internal static class FuzzTargets
{
    private static readonly ImportColumn[] Columns =
    [
        ImportColumn.Key("key"), ImportColumn.Text("text"), ImportColumn.Day("day"), ImportColumn.Month("month"), ImportColumn.Moment("moment"), ImportColumn.Time("time"),
        ImportColumn.Number("number"), ImportColumn.Money("money"), ImportColumn.Whole("whole"), ImportColumn.Flag("flag"), ImportColumn.Code("code", "One", "Two"),
    ];

    private static readonly MessageParser[] Requests =
    [
        .. typeof(ListImportFilesRequest).Assembly.GetTypes().Where(type => type.Name.EndsWith("Request", StringComparison.Ordinal) && typeof(IMessage).IsAssignableFrom(type))
            .Select(type => ((IMessage)Activator.CreateInstance(type)!).Descriptor.Parser),
    ];

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("CSV", Files(), ReadCsv),
        new("chunks", Files(), ReadChunks),
        new("requests", RequestBytes(), ReadRequests),
        new("page tokens", Tokens(), ReadToken),
        new("cells", [.. ((string[])["2009-10-30", "30/10/2009", "2009-10", "16:00", "2009-10-30 16:00", "0.6", "-1.25", "36729", "Y", "no", "One", "P-DUTY-A-01"]).Select(Encoding.UTF8.GetBytes)], ReadCell),
        new("searches", [.. ((string[])["W012", "Worker 012", "c 0001", "=1+1", " -5", "Zoë Ó Súilleabháin"]).Select(Encoding.UTF8.GetBytes)], ReadSearch),
    ];

    private static byte[][] Files() =>
    [
        "post_no,title,role,fte\nP1,Social worker,SocialWorker,1\nP2,\"Manager, \"\"acting\"\"\",Other,0.5\n"u8.ToArray(),
        "\uFEFFa,b\r\n1,\"x\r\ny\"\r\n,\r\n"u8.ToArray(),
        Encoding.Latin1.GetBytes("name\nZoë\n"),
    ];

    private static byte[][] RequestBytes() =>
    [
        new BeginFileRequest { ImportId = Guid.Empty.ToString(), File = "posts.csv", Options = new ImportOptions { Complete = true, AsAt = "2009-10-30", Unit = "CP" } }.ToByteArray(),
        new UploadChunkRequest { ImportId = "1", File = "posts.csv", Index = 3, Data = ByteString.CopyFromUtf8("post_no\n") }.ToByteArray(),
        new ListImportFilesRequest { PageSize = 50, PageToken = "WyJhIl0" }.ToByteArray(),
        new ResolveKeysRequest { Kind = "staff", Keys = { "W1", "W2" } }.ToByteArray(),
    ];

    private static byte[][] Tokens() =>
    [
        .. ((string[][])[["1", "2"], ["2009-10-30", ""], ["W012", "😀"]]).Select(place => Encoding.UTF8.GetBytes(PageToken.After(new ListImportFilesRequest(), place))),
        "W10"u8.ToArray(),
    ];

    private static void ReadCsv(byte[] bytes)
    {
        if (CsvText.Inspect(new MemoryStream(bytes)) is not { Encoding: { } encoding })
        {
            return;
        }

        using var records = new CsvRecords(new StreamReader(new MemoryStream(bytes), encoding, detectEncodingFromByteOrderMarks: true));
        for (var line = 0; records.Read(); line = records.Line)
        {
            records.Touch();
            Assert.True(records.Line > line, "Lines go forward.");
        }
    }

    // However a file is cut, it is read as one.
    private static void ReadChunks(byte[] bytes)
    {
        var size = bytes.Length == 0 ? 1 : (bytes[0] % 7) + 1;
        var chunks = bytes.Chunk(size).ToList();
        using var whole = new MemoryStream();
        using var stream = new ChunkStream(index => index < chunks.Count ? chunks[index] : null);
        stream.CopyTo(whole, 3);
        Assert.Equal(bytes, whole.ToArray());
    }

    private static void ReadRequests(byte[] bytes)
    {
        foreach (var parser in Requests)
        {
            try
            {
                var read = parser.ParseFrom(bytes);
                Assert.Equal(read, parser.ParseFrom(read.ToByteArray()));
            }
            catch (InvalidProtocolBufferException)
            {
                // Refused before it reaches a service.
            }
        }
    }

    private static void ReadToken(byte[] bytes)
    {
        try
        {
            var place = PageToken.PlaceIn(new ListImportFilesRequest { PageToken = Encoding.UTF8.GetString(bytes) }, 2);
            Assert.True(place is null or { Length: 2 });
        }
        catch (InvalidArgumentException refused)
        {
            Assert.Equal("page_token", refused.Field);
        }
    }

    private static void ReadCell(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        foreach (var column in Columns)
        {
            var cell = CellReader.Read(column, text);
            Assert.True(cell.Fault == 0 || (cell.Value is null && cell.Message.Length is > 0 and < 500), $"{column.Name}: {cell}");
            if (column.Kind is ColumnKind.Day && cell.Value is { } day)
            {
                Assert.InRange(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).Year, 1900, 2100);
            }

            if (column.Kind is ColumnKind.Number or ColumnKind.Money or ColumnKind.Whole && cell.Value is { } number)
            {
                Assert.Equal(number, long.Parse(number, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
            }
        }

        ReadDay(text);
    }

    private static void ReadDay(string text)
    {
        try
        {
            _ = Require.OptionalDate(text, "on") is { } day && day.AddYears(-100).AddYears(200) > day;
            _ = Require.OptionalMonth(text, "month");
        }
        catch (InvalidArgumentException refused)
        {
            Assert.NotEmpty(refused.Field);
        }
    }

    private static void ReadSearch(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var safe = SpreadsheetCell.Of(text);
        Assert.True(safe == text || safe == "'" + text);
        Assert.False(safe.Length > 1 && safe[0] is '=' or '+' or '-' or '@' && !double.TryParse(safe, CultureInfo.InvariantCulture, out _), safe);
        try
        {
            var search = SearchText.Read(text, "text");
            Assert.Equal(Fit.None, search.OfName(""));
            _ = (search.Of("W012"), search.OfName("Worker 012"), search.Of(text), search.OfName(text));
        }
        catch (InvalidArgumentException refused)
        {
            Assert.Equal("text", refused.Field);
        }
    }
}
