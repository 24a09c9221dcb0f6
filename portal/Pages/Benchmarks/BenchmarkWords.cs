using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;

namespace WorkforcePlatform.Portal.Pages.Benchmarks;

/// <summary>Benchmarks in the words of pages.</summary>
public static class BenchmarkWords
{
    /// <summary>How a benchmark may be meant, as services name it and as pages say it.</summary>
    public static IReadOnlyList<(string Mode, string Words)> Modes { get; } =
        [("Ceiling", "a ceiling: not passed without a reason"), ("Guide", "a guide: aimed at"), ("Planning", "planning: what a structure was planned on, nobody’s limit")];

    public static string Mode(string mode) => mode switch
    {
        "Ceiling" => "ceiling",
        "Guide" => "guide",
        _ => "planning",
    };

    /// <summary>"15 to 20", or one number.</summary>
    public static string Range(AdoptedBenchmark one) => one.Least > 0 ? $"{Formatting.Plain(one.Least)} to {Formatting.Plain(one.Most)}" : Formatting.Plain(one.Most);

    /// <summary>"from 12 May 2009 until 30 November 2009", of whose days the last is included.</summary>
    public static string Days(string from, string ended) => $"from {Day(from)} {(ended.Length == 0 ? "on" : ended == from ? "and never held" : $"until {DateText.InBrief(DateText.FromIso(ended)!.Value.AddDays(-1))}")}";

    /// <summary>"by demo-administrator on 12 May 2009"; without a name where nobody is named.</summary>
    public static string By(string who, string on) => $"{(who.Length > 0 ? $"by {who} " : "")}on {Day(on)}";

    private static string Day(string iso) => DateText.FromIso(iso) is { } day ? DateText.InBrief(day) : "";
}
