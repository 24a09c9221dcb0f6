using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;

namespace WorkforcePlatform.Portal.Pages.Schemes;

/// <summary>Versions of the score in the words of pages.</summary>
public static class SchemeWords
{
    public static IReadOnlyList<string> Which { get; } = ["First", "Second", "Third"];

    /// <summary>The box of a cut-off, as a refusal names it.</summary>
    public static string Field(string measure, string which) =>
        string.Concat(measure.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..])) + which;

    public static double CutOff(SchemeCutOffs cutOffs, string which) => which switch
    {
        "First" => cutOffs.First,
        "Second" => cutOffs.Second,
        _ => cutOffs.Third,
    };

    /// <summary>What makes 0, 1, 2 and 3 points: "15 or less", "over 15", "over 20", "over 25".</summary>
    public static IReadOnlyList<string> Points(SchemeThreshold one) => one.IsNumber
        ? one.EqualStaysBelow
            ? [$"{Number(one, "First")} or less", .. Which.Select(which => $"over {Number(one, which)}")]
            : [$"under {Number(one, "First")}", .. Which.Select(which => $"{Number(one, which)} or more")]
        : ["nobody waits", "no CP or looked after, 5 working days or less", "no CP or looked after, longer", "any CP or looked after"];

    /// <summary>"Scheme 2, valid from 1 October 2009: agreed in Cabinet".</summary>
    public static string Said(Scheme one) => one.Reason.Length > 0 ? $"{one.Name}: {one.Reason}{(one.WithdrawnOn.Length > 0 ? ", withdrawn" : "")}" : one.Name;

    /// <summary>"by demo-administrator on 12 May 2009"; without a name where nobody is named.</summary>
    public static string By(string who, string on) => DateText.FromIso(on) is { } day ? $"{(who.Length > 0 ? $"by {who} " : "")}on {DateText.InBrief(day)}" : "";

    private static string Number(SchemeThreshold one, string which) => $"{Formatting.Plain(CutOff(one.CutOffs, which))}{(one.IsPercent ? "%" : "")}";
}
