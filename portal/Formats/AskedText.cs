using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace WorkforcePlatform.Portal.Formats;

/// <summary>Words that a form asks for.</summary>
internal static class AskedText
{
    /// <summary>What was written; nothing is an error of the field, which says what to write.</summary>
    public static string Read(string? text, ModelStateDictionary errors, string field, string missing)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            errors.AddModelError(field, missing);
        }

        return text ?? "";
    }
}
