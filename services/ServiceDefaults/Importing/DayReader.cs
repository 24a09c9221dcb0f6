using System.Globalization;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Reads days, months and times of the contract: yyyy-MM-dd or dd/MM/yyyy, yyyy-MM, HH:mm. A month that comes first is refused, never guessed.</summary>
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

    /// <summary>A day, or a day with a time behind a space or a T.</summary>
    public static Cell ReadMoment(string text)
    {
        var place = text.IndexOfAny([' ', 'T']);
        var day = Read(place < 0 ? text : text[..place]);
        if (place < 0 || day.Fault != 0)
        {
            return day;
        }

        var time = ReadTime(text[(place + 1)..].Trim());
        return time.Fault != 0 ? time : new Cell($"{day.Value}T{time.Value}");
    }

    public static Cell ReadTime(string text) =>
        TimeOnly.TryParseExact(text, ["H:mm", "H:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new Cell(time.ToString("HH:mm", CultureInfo.InvariantCulture))
            : Cell.Refused(FaultCode.Time, $"{CellReader.Quote(text)} is not a time of day. Write it as 16:00.");

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
