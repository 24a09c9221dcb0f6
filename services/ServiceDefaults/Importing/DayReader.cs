using System.Globalization;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Reads days and months of the contract: yyyy-MM-dd or dd/MM/yyyy, and yyyy-MM. A month that comes first is refused, never guessed.</summary>
internal static class DayReader
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    public static Cell Read(string text)
    {
        var isIso = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        if (isIso || DateOnly.TryParseExact(text, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return day.Year is >= FirstYear and <= LastYear
                ? new Cell(isIso ? text : Iso(day))
                : Cell.Refused(FaultCode.Day, $"{CellReader.Quote(text)} lies outside {FirstYear} to {LastYear}. Correct the year, or leave the cell empty if the day is not known.");
        }

        return DateOnly.TryParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            ? Cell.Refused(FaultCode.Day, string.Create(CultureInfo.InvariantCulture, $"Month first is not taken. Write {day:dd}/{day:MM}/{day:yyyy} or {day:yyyy}-{day:MM}-{day:dd}."))
            : Cell.Refused(FaultCode.Day, $"{CellReader.Quote(text)} is not a day. Write it as 2025-11-13 or 13/11/2025.");
    }

    public static Cell ReadMonth(string text) =>
        DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        && first.Year is >= FirstYear and <= LastYear
            ? new Cell(text)
            : Cell.Refused(FaultCode.Month, $"{CellReader.Quote(text)} is not a month. Write it as 2009-10.");

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
