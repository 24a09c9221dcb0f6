using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace WorkforcePlatform.Portal.Formats;

/// <summary>The day that a reader wrote into a field, On unless another is named.</summary>
internal static class AskedDay
{
    /// <summary>As services read it; empty if nothing was written. What is no day is an error of the field, and then empty too; so is nothing where a day is needed.</summary>
    public static string Read(string? text, ModelStateDictionary errors, string field = "On", bool isNeeded = false)
    {
        if (DateText.TryParse(text, out var day))
        {
            return DateText.Iso(day);
        }

        if (isNeeded || !string.IsNullOrWhiteSpace(text))
        {
            errors.AddModelError(field, "Write the date as 30/10/09, 30 Oct 2009 or 2009-10-30");
        }

        return "";
    }
}
