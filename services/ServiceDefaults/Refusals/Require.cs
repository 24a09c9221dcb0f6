using System.Globalization;

namespace WorkforcePlatform.ServiceDefaults.Refusals;

/// <summary>Reads request fields, or refuses them with the field's name.</summary>
public static class Require
{
    // As for imported days. Whatever is reckoned from a day, weeks before it or months after, stays a day.
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>A UUID in canonical text form.</summary>
    public static Guid Id(string value, string field) =>
        Guid.TryParse(value, out var id) && id != Guid.Empty ? id : throw new InvalidArgumentException(field, $"{field} must be a UUID.");

    /// <summary>Text that is not blank, trimmed, of at most <paramref name="most"/> characters.</summary>
    public static string Text(string value, string field, int most = 200)
    {
        var text = value.Trim();
        return text.Length is > 0 && text.Length <= most
            ? text
            : throw new InvalidArgumentException(field, $"{field} must have 1 to {most} characters.");
    }

    /// <summary>A day as yyyy-MM-dd.</summary>
    public static DateOnly Date(string value, string field) =>
        OptionalDate(value, field) ?? throw new InvalidArgumentException(field, $"{field} is required, as yyyy-MM-dd.");

    /// <summary>A day as yyyy-MM-dd, or null when empty.</summary>
    public static DateOnly? OptionalDate(string value, string field)
    {
        if (value.Length == 0)
        {
            return null;
        }

        return DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= FirstYear and <= LastYear
            ? day
            : throw new InvalidArgumentException(field, $"{field} must be a day from {FirstYear} to {LastYear} as yyyy-MM-dd, for example 2009-10-30.");
    }

    /// <summary>A month as yyyy-MM, or empty.</summary>
    public static string OptionalMonth(string value, string field) =>
        value.Length == 0 || DateOnly.TryParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? value
            : throw new InvalidArgumentException(field, $"{field} must be a month as yyyy-MM, for example 2009-10.");

    /// <summary>A page size: 0 means <paramref name="standard"/>, more than <paramref name="most"/> is clamped, negative is refused.</summary>
    public static int PageSize(int value, int standard = 50, int most = 200) => value switch
    {
        < 0 => throw new InvalidArgumentException("page_size", "page_size must not be negative."),
        0 => standard,
        _ => Math.Min(value, most),
    };
}
