using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.ServiceDefaults.Tests.Importing;

/// <summary>What each kind of column takes and refuses.</summary>
public sealed class CellTests : IDisposable
{
    private readonly SeatImports imports = new();

    public void Dispose() => imports.Dispose();

    [Theory]
    [InlineData("seat_no", "", "SEAT-006")]
    [InlineData("kind", "Balcony", "SEAT-004")]
    [InlineData("fte", "", "SEAT-006")]
    [InlineData("fte", "0", "SEAT-003")]
    [InlineData("fte", "1.1", "SEAT-003")]
    [InlineData("fte", "0.12345", "SEAT-003")]
    [InlineData("fte", "NaN", "SEAT-003")]
    [InlineData("fte", "1e-1", "SEAT-003")]
    [InlineData("reserved", "maybe", "SEAT-010")]
    [InlineData("price_month", "10/2009", "SEAT-009")]
    [InlineData("price", "1.001", "SEAT-003")]
    [InlineData("start", "11/13/2025", "SEAT-005")]
    [InlineData("start", "31/02/2026", "SEAT-005")]
    [InlineData("start", "1899-12-31", "SEAT-005")]
    [InlineData("start", "2 March 2026", "SEAT-005")]
    [InlineData("end", "2026-03-01", "SEAT-002")]
    [InlineData("next_to", "NOBODY", "SEAT-007")]
    [InlineData("next_to", "A1", "SEAT-030")]
    public async Task A_faulty_cell_is_refused_with_its_line_and_column(string column, string cell, string code)
    {
        var file = await imports.CheckAsync(Row(column, cell));

        Assert.Equal([$"2,{column},{code}"], file.FaultPlaces);
        Assert.Equal((FileState.Refused, 1), (file.Record.State, file.Record.RefusedRows));
    }

    [Fact]
    public async Task A_decimal_comma_is_refused_with_what_to_write()
    {
        var file = await imports.CheckAsync(Row("fte", "\"0,5\""));

        Assert.Equal("fte must be a number above 0 and at most 1, with a point and without separators; found “0,5”.", Assert.Single(file.Faults).Message);
    }

    [Fact]
    public async Task A_month_that_comes_first_is_refused_with_both_ways_to_write_the_day()
    {
        var file = await imports.CheckAsync(Row("start", "11/13/2025"));

        Assert.Equal("Month first is not taken. Write 13/11/2025 or 2025-11-13.", Assert.Single(file.Faults).Message);
    }

    [Fact]
    public async Task Keys_and_codes_are_taken_in_any_case_and_with_no_break_spaces()
    {
        await imports.TakeAsync("seat_no,kind,fte,start,reserved", "\u00a0a\u00a01 ,AISLE\u00a0,1,2026-03-02,y");

        await using var db = imports.Database();
        var seat = db.Seats.Single();
        Assert.Equal(("A 1", "Aisle", true), (seat.SeatNo, seat.Kind, seat.Reserved));
    }

    [Fact]
    public async Task An_empty_cell_is_unknown_and_never_zero()
    {
        await imports.TakeAsync("seat_no,kind,fte,start,end,reserved", "A1,,1,2026-03-02,,");

        await using var db = imports.Database();
        var seat = db.Seats.Single();
        Assert.Equal((null, null, null), (seat.Kind, seat.EndsOn, seat.Reserved));
    }

    [Fact]
    public async Task Text_that_looks_like_a_formula_or_html_is_data()
    {
        await imports.TakeAsync("seat_no,holder,fte,start", "A1,\"=HYPERLINK(\"\"x\"\")<b>\",1,2026-03-02");

        await using var db = imports.Database();
        Assert.Equal("=HYPERLINK(\"x\")<b>", db.Seats.Single().Holder);
    }

    private static string[] Row(string column, string cell)
    {
        var row = new Dictionary<string, string> { ["seat_no"] = "A1", ["fte"] = "1", ["start"] = "2026-03-02" };
        row[column] = cell;
        return [string.Join(',', row.Keys), string.Join(',', row.Values)];
    }
}
