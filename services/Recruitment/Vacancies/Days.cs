using System.Globalization;

namespace WorkforcePlatform.Recruitment.Vacancies;

/// <summary>Days at the edge: ISO 8601 text outside, half-open inside.</summary>
internal static class Days
{
    public static DateOnly? Read(string iso) => iso.Length == 0 ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Empty for a day that is not known.</summary>
    public static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Empty for a first day that is not known.</summary>
    public static string First(DateOnly from) => from == DateOnly.MinValue ? "" : Iso(from);

    /// <summary>Empty while it lasts.</summary>
    public static string Last(DateOnly? until) => Iso(until?.AddDays(-1));
}
