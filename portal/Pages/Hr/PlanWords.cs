using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.TagHelpers;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Hr;

/// <summary>What has become of a change that was recorded by hand.</summary>
public static class PlanWords
{
    /// <param name="standing">How it stands.</param>
    /// <param name="source">What is waited for once it is planned for long.</param>
    public static string Of(PlanStanding standing, string source) => standing switch
    {
        PlanStanding.Planned => "Planned",
        PlanStanding.Waiting => $"Waiting for {source}",
        PlanStanding.Contradicted => "The file says otherwise",
        _ => "Recorded here",
    };

    public static string Of(BookingEnd end) => Of(end.Standing, "the agency file");

    public static string Of(Start start) => Of(start.Standing, "the file of holders");

    public static Shape ShapeOf(PlanStanding standing) => standing switch
    {
        PlanStanding.Planned => Shape.OpenCircle,
        PlanStanding.Waiting => Shape.HalfCircle,
        PlanStanding.Contradicted => Shape.FilledTriangle,
        _ => Shape.FilledCircle,
    };

    /// <summary>The day recorded, and the file's where it names another: both values, never one for the other.</summary>
    public static string Days(string recorded, string byFile) => byFile.Length > 0 && byFile != recorded ? $"{InBrief(recorded)}; by the file {InBrief(byFile)}" : InBrief(recorded);

    public static string Days(BookingEnd end) => Days(end.LastDay, end.FileLastDay);

    private static string InBrief(string iso) => DateText.FromIso(iso) is { } day ? DateText.InBrief(day) : "";
}
