using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace WorkforcePlatform.Portal.Formats;

/// <summary>The day that a reader wrote into a page's On field.</summary>
internal static class AskedDay
{
    private const string Field = "On";

    /// <summary>As services read it; empty if nothing was written. What is no day is an error of the page, and then empty too.</summary>
    public static string Read(string? text, ModelStateDictionary errors)
    {
        if (DateText.TryParse(text, out var day))
        {
            return DateText.Iso(day);
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            errors.AddModelError(Field, "Write the date as 30/10/09, 30 Oct 2009 or 2009-10-30");
        }

        return "";
    }
}
