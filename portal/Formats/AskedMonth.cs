using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace WorkforcePlatform.Portal.Formats;

/// <summary>A month that a reader wrote into a field of a page.</summary>
internal static class AskedMonth
{
    /// <summary>The month; null if nothing was written. What is no month is an error of the page, and then null too.</summary>
    public static DateOnly? Read(string? text, string field, ModelStateDictionary errors)
    {
        if (MonthText.TryParse(text, out var month))
        {
            return month;
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            errors.AddModelError(field, "Write the month as Oct 2009, 10/2009 or 2009-10");
        }

        return null;
    }

    /// <summary>The first and the last month as services read them, empty where nothing was written. The last before the first is an error, and then both are empty.</summary>
    public static (string From, string To) ReadSpan(string? from, string? to, ModelStateDictionary errors)
    {
        var (first, last) = (Read(from, "From", errors), Read(to, "To", errors));
        if (first > last)
        {
            errors.AddModelError("To", "The last month must not be before the first");
            return ("", "");
        }

        return (first is { } one ? MonthText.Iso(one) : "", last is { } other ? MonthText.Iso(other) : "");
    }
}
