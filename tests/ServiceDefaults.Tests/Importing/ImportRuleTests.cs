using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.ServiceDefaults.Tests.Importing;

/// <summary>Rules across rows, and what faults may say.</summary>
public sealed class ImportRuleTests : IDisposable
{
    private const string Header = "seat_no,holder,kind,fte,next_to,start,end";

    private readonly SeatImports imports = new();

    public void Dispose() => imports.Dispose();

    [Fact]
    public async Task Every_faulty_row_is_reported_and_not_just_the_first()
    {
        var file = await imports.CheckAsync([Header, .. Enumerable.Range(1, 2500).Select(row => $"A{row},,Aisle,{(row % 2 == 0 ? "2" : "1")},,2026-03-02,2026-03-0{(row % 2 == 0 ? 1 : 3)}")]);

        Assert.Equal(1250, file.Faults.Count);
        Assert.Equal((2500, 1250, 1250), (file.Record.Rows, file.Record.RefusedRows, file.Record.NewRows));
        Assert.Equal(Enumerable.Range(1, 1250).Select(pair => (pair * 2) + 1), file.Faults.Select(fault => fault.Line));
    }

    [Fact]
    public async Task A_row_repeated_word_for_word_is_left_out_with_a_notice()
    {
        var file = await imports.CheckAsync(Header, "A1,Lee,Aisle,1,,2026-03-02,", "a1 ,Lee,aisle,1.0,,02/03/2026,");

        var taken = await imports.CommitAsync(file.ImportId);

        Assert.Equal("1 row repeats another word for word and was left out.", file.Record.Notices);
        Assert.Equal(1, taken.NewRows);
    }

    [Fact]
    public async Task A_key_twice_with_other_content_is_refused_at_the_second_line()
    {
        var file = await imports.CheckAsync(Header, "A1,Lee,Aisle,1,,2026-03-02,", "A2,Kim,Aisle,1,,2026-03-02,", "A1,Lee,Window,1,,2026-03-02,");

        Assert.Equal(["4,,SEAT-008"], file.FaultPlaces);
        Assert.Equal("The same seat_no as line 2 with other content. Keep one of the two.", file.Faults[0].Message);
    }

    [Fact]
    public async Task A_reference_may_be_to_a_row_of_the_same_import()
    {
        var file = await imports.CheckAsync(Header, "A1,,Aisle,1,A2,2026-03-02,", "A2,,Aisle,1,a1,2026-03-02,");

        Assert.Equal(FileState.Ready, file.Record.State);
    }

    [Fact]
    public async Task A_reference_to_a_refused_row_is_one_notice_and_no_fault_of_its_own()
    {
        var file = await imports.CheckAsync(Header, "A1,,Aisle,2,,2026-03-02,", "A2,,Aisle,1,A1,2026-03-02,", "A3,,Aisle,1,A1,2026-03-02,");

        Assert.Equal(["2,fte,SEAT-003"], file.FaultPlaces);
        Assert.Contains("next_to: 1 of the keys referred to are in rows of workers.csv that are refused.", file.Record.Notices, StringComparison.Ordinal);
    }

    [Fact]
    public void No_message_repeats_a_cell_of_a_name_column()
    {
        var words = Gen.Elements("Qzvx Wyrm", "=Qzvx(1)", "Qzvx;Qzvx", "\"\"Qzvx\"\"", "Qzvx\nQzvx", "Qzvx\0");
        var others = Gen.Elements("", "1", "2", "A1", "Aisle", "maybe", "11/13/2025", "2026-03-02", "2026-03-01", "A1,A1");
        var row = from name in words
                  from cells in others.ArrayOf(6)
                  select $"{cells[0]},\"{name}\",{cells[1]},{cells[2]},{cells[3]},{cells[4]},{cells[5]}";

        Prop.ForAll(row.ListOf(5).ToArbitrary(), rows =>
        {
            var file = imports.CheckAsync([Header, .. rows]).GetAwaiter().GetResult();

            Assert.DoesNotContain(file.Faults, fault => fault.Message.Contains("Qzvx", StringComparison.Ordinal));
            Assert.DoesNotContain("Qzvx", file.Record.Notices, StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Whatever_text_a_name_holds_is_stored_as_it_stands()
    {
        var text = Gen.Elements('a', 'Z', 'é', '漢', '"', ',', '\n', '=', '\'', ' ', '\u202e').ArrayOf(12).Select(characters => $"x{new string(characters)}x");

        Prop.ForAll(text.ToArbitrary(), name =>
        {
            var quoted = $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            imports.TakeAsync(Header, $"A1,{quoted},Aisle,1,,2026-03-02,").GetAwaiter().GetResult();

            using var db = imports.Database();
            Assert.Equal(name, db.Seats.Single().Holder);
        }).QuickCheckThrowOnFailure();
    }
}
