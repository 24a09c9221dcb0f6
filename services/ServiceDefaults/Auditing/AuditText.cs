using System.Collections;
using System.Globalization;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.ServiceDefaults.Auditing;

/// <summary>A stored value as the audit log shows it. Null for what is not there.</summary>
internal static class AuditText
{
    public static string? Of(object? value) => value switch
    {
        null => null,
        string text => text,
        DateOnly day => DayReader.Iso(day),
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        bool flag => flag ? "yes" : "no",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list => string.Join(", ", list.Cast<object?>().Select(Of)),
        _ => value.ToString(),
    };
}
