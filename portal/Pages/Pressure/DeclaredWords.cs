using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;

namespace WorkforcePlatform.Portal.Pages.Pressure;

/// <summary>Declared levels in the words of pages.</summary>
public static class DeclaredWords
{
    /// <summary>"from 12 May 2009 until 30 November 2009", of whose days the last is included.</summary>
    public static string Days(DeclaredLevel declared) => $"from {Day(declared.FromOn)} {Until(declared)}";

    /// <summary>"by demo-manager on 12 May 2009"; without a name where nobody is named.</summary>
    public static string By(string who, string on) => $"{(who.Length > 0 ? $"by {who} " : "")}on {Day(on)}";

    private static string Until(DeclaredLevel declared) => (declared.EndedOn, declared.ReviewOn) switch
    {
        ({ Length: > 0 } end, _) => end == declared.FromOn ? "and never held" : $"until {InFull(DateText.FromIso(end)?.AddDays(-1))}",
        (_, { Length: > 0 } review) => $"until {Day(review)}",
        _ => "until withdrawn",
    };

    private static string Day(string iso) => InFull(DateText.FromIso(iso));

    private static string InFull(DateOnly? day) => day is { } known ? DateText.InFull(known) : "";
}
