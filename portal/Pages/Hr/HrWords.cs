using System.Text.RegularExpressions;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.TagHelpers;
using WorkforcePlatform.Recruitment.V1;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Hr;

/// <summary>Codes of posts, stages and bookings in words.</summary>
public static partial class HrWords
{
    public static IReadOnlyList<Stage> Stages { get; } = [.. Enum.GetValues<Stage>().Where(stage => stage is not default(Stage))];

    public static string Role(string code) => code.ToUpperInvariant() switch
    {
        "IRO" => "Independent reviewing officer",
        "CONSULTANTSW" => "Consultant social worker",
        "SENIORSW" => "Senior social worker",
        _ => Spaced(code),
    };

    public static string Of(Stage stage) => stage switch
    {
        default(Stage) => "Not stated",
        Stage.Readvertised => "Advertised again",
        _ => Spaced(stage.ToString()),
    };

    public static string Of(AgencyReason reason) => reason is default(AgencyReason) ? "not stated" : Spaced(reason.ToString());

    public static string Of(Cover cover) => cover switch
    {
        Cover.Covered => "Covered",
        Cover.PartlyCovered => "Partly covered",
        Cover.Uncovered => "Uncovered",
        _ => "Not loaded",
    };

    public static Shape ShapeOf(Cover cover) => cover switch
    {
        Cover.Covered => Shape.FilledCircle,
        Cover.PartlyCovered => Shape.HalfCircle,
        Cover.Uncovered => Shape.DashedSquare,
        _ => Shape.DashedCircle,
    };

    /// <summary>The last dated step of the effort, as a phrase. Empty if none is dated.</summary>
    public static string LastStep(Effort? effort)
    {
        if (effort is null)
        {
            return "";
        }

        (string Day, string Words)[] steps =
        [
            (effort.FilledOn, "filled"), (effort.StartOn, "start"), (effort.ChecksClearedOn, "checks cleared"), (effort.OfferedOn, "offered"),
            (effort.AdvertisedOn, "advertised"), (effort.ApprovedOn, "approved"), (effort.RequisitionedOn, "requisitioned"),
        ];
        return steps.Where(step => step.Day.Length > 0).Select(step => $"{step.Words} {DateText.InBrief(DateText.FromIso(step.Day)!.Value)}").FirstOrDefault("");
    }

    // SocialWorkAssistant is Social work assistant.
    private static string Spaced(string code) => Formatting.Sentence(Humps().Replace(code, " $1").Trim().ToLowerInvariant());

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Humps();
}
