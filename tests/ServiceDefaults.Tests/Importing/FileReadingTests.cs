using System.Text;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.ServiceDefaults.Tests.Importing;

/// <summary>What of a file's form is taken, and what is said of the rest.</summary>
public sealed class FileReadingTests : IDisposable
{
    private const string Header = "seat_no,holder,kind,fte,reserved,price_month,price,start,end";

    private readonly SeatImports imports = new();

    public void Dispose() => imports.Dispose();

    [Fact]
    public async Task Columns_may_come_in_any_order_and_unknown_ones_are_noticed_and_ignored()
    {
        var file = await imports.CheckAsync("start,ward,FTE, Seat_No ", "2026-03-02,North,0.5,a1");

        await imports.CommitAsync(file.ImportId);
        Assert.Equal(["Not used here and ignored: “ward”."], file.Record.Notices.Split('\n'));
        await using var db = imports.Database();
        Assert.Equal(("A1", 5000, new DateOnly(2026, 3, 2)), Assert.Single(db.Seats.Select(seat => new ValueTuple<string, int, DateOnly>(seat.SeatNo, seat.FteE4, seat.StartsOn))));
    }

    [Theory]
    [InlineData("2026-03-02")]
    [InlineData("02/03/2026")]
    public async Task Days_are_taken_as_iso_or_day_first(string day)
    {
        await imports.TakeAsync("seat_no,fte,start", $"A1,1,{day}");

        await using var db = imports.Database();
        Assert.Equal(new DateOnly(2026, 3, 2), db.Seats.Single().StartsOn);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_first_column()
    {
        byte[] bytes = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes($"{Header}\nA1,Zoë,Aisle,1,,,,2026-03-02,\n")];

        var file = await imports.CheckAsync(new ImportReading(), bytes);

        Assert.Equal(FileState.Ready, file.Record.State);
        Assert.Equal("", file.Record.Notices);
    }

    [Fact]
    public async Task Windows_1252_is_read_as_such_with_a_notice()
    {
        var bytes = Encoding.Latin1.GetBytes($"{Header}\nA1,Zoë,Aisle,1,,,,2026-03-02,\n");

        var file = await imports.CheckAsync(new ImportReading(), bytes);

        await imports.CommitAsync(file.ImportId);
        await using var db = imports.Database();
        Assert.Equal("Zoë", db.Seats.Single().Holder);
        Assert.Equal("The file was not UTF-8: read as Windows-1252.", file.Record.Notices);
    }

    [Fact]
    public async Task Utf_16_is_refused_and_says_what_to_save()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Header)];

        var file = await imports.CheckAsync(new ImportReading(), bytes);

        Assert.Equal(["1,,SEAT-017"], file.FaultPlaces);
    }

    [Fact]
    public async Task Quotes_commas_and_line_breaks_in_a_cell_keep_the_count_of_lines()
    {
        var file = await imports.CheckAsync(Header, "A1,\"Lee, \"\"Sam\"\"\nsenior\",Aisle,1,,,,2026-03-02,", "A2,,Aisle,2,,,,2026-03-02,");

        Assert.Equal(["4,fte,SEAT-003"], file.FaultPlaces);
    }

    [Fact]
    public async Task Blank_lines_are_skipped_and_still_counted()
    {
        var file = await imports.CheckAsync(Header, "", "A1,,Aisle,2,,,,2026-03-02,", ",,,,,,,,", "");

        Assert.Equal(["3,fte,SEAT-003"], file.FaultPlaces);
        Assert.Equal(1, file.Record.Rows);
    }

    [Theory]
    [InlineData("", "1,,SEAT-001")]
    [InlineData("\n\n", "1,,SEAT-001")]
    [InlineData("A1,,Aisle,1,,,,2026-03-02,", "1,,SEAT-001")]
    [InlineData("seat_no;fte;start\nA1;1;2026-03-02", "1,,SEAT-001")]
    [InlineData("seat_no,start\nA1,2026-03-02", "1,fte,SEAT-011")]
    [InlineData("seat_no,fte,start,fte\nA1,1,2026-03-02,1", "1,fte,SEAT-012")]
    [InlineData("seat_no,fte,start\nA1,1", "2,,SEAT-013")]
    [InlineData("seat_no,fte,start\nA1,1,2026-03-02,more", "2,,SEAT-013")]
    [InlineData("seat_no,fte,start\nA\0001,1,2026-03-02", "2,seat_no,SEAT-014")]
    [InlineData("seat_no,fte,start\n\"A1,1,2026-03-02\nA2,1,2026-03-02", "2,,SEAT-015")]
    [InlineData("seat_no,fte,start\nA\"1,1,2026-03-02", "2,,SEAT-015")]
    public async Task A_file_out_of_form_is_refused_at_its_line(string text, string fault)
    {
        var file = await imports.CheckAsync(text);

        Assert.Equal(FileState.Refused, file.Record.State);
        Assert.Equal([fault], file.FaultPlaces);
    }

    [Fact]
    public async Task A_cell_over_32000_characters_is_refused_and_the_next_row_still_read()
    {
        var file = await imports.CheckAsync(Header, $"A1,{new string('x', 32_001)},Aisle,1,,,,2026-03-02,", "A2,,Aisle,2,,,,2026-03-02,");

        Assert.Equal(["2,holder,SEAT-016", "3,fte,SEAT-003"], file.FaultPlaces);
    }

    [Fact]
    public async Task A_quote_that_swallows_a_large_file_ends_the_reading_instead_of_filling_memory()
    {
        var rows = string.Concat(Enumerable.Range(0, 100_000).Select(row => $"A{row},1,2026-03-02\n"));

        var file = await imports.CheckAsync($"seat_no,fte,start\nA1,1,2026-03-02\n\"A2,1,2026-03-02\n{rows}");

        Assert.Equal(["3,,SEAT-015"], file.FaultPlaces);
    }

    [Fact]
    public async Task A_header_alone_is_the_statement_none()
    {
        var file = await imports.CheckAsync(Header);

        var taken = await imports.CommitAsync(file.ImportId);

        Assert.Equal((FileState.Committed, 0), (taken.State, taken.Rows));
    }

    [Fact]
    public async Task A_file_in_small_chunks_reads_as_one()
    {
        var bytes = Encoding.UTF8.GetBytes($"{Header}\nA1,Zoë,Aisle,1,,,,2026-03-02,\nA2,José,Window,0.5,,,,2026-03-02,\n");

        var file = await imports.CheckAsync(new ImportReading(), bytes, chunk: 7);

        Assert.Equal((FileState.Ready, 2), (file.Record.State, file.Record.Rows));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), file.Record.Sha256);
    }
}
