using System.Globalization;

namespace WorkforcePlatform.Portal.Pages.Audit;

/// <summary>Where the log of one service goes on: the token of a page of its own, and how many of that page were shown already.</summary>
public sealed record AuditPlace(string Service, string Token, int Shown)
{
    /// <summary>The log of this service has been shown to its end.</summary>
    public const int AtEnd = -1;

    /// <summary>All services' places as one text, for the form.</summary>
    public static string ToText(IEnumerable<AuditPlace> places) =>
        string.Join(' ', places.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Service}:{place.Shown}:{place.Token}")));

    /// <summary>The places in a form; the beginning for a service that it does not name.</summary>
    public static IReadOnlyList<AuditPlace> Read(string? text, IEnumerable<string> services)
    {
        var known = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':', 3)).Where(part => part.Length == 3)
            .DistinctBy(part => part[0]).ToDictionary(part => part[0]);
        return [.. services.Select(service => known.GetValueOrDefault(service) is { } part && int.TryParse(part[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var shown)
            ? new AuditPlace(service, part[2], Math.Max(AtEnd, shown))
            : new AuditPlace(service, "", 0))];
    }
}
