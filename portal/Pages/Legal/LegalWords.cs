using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.TagHelpers;
using FigureQuality = WorkforcePlatform.Caseload.V1.Quality;

namespace WorkforcePlatform.Portal.Pages.Legal;

/// <summary>Legal's codes in words.</summary>
public static class LegalWords
{
    public static string Of(MatterKind kind) => kind switch
    {
        MatterKind.PreProceedings => "Pre-proceedings",
        MatterKind.CareProceedings => "Care proceedings",
        MatterKind.Epo => "Emergency protection",
        MatterKind.Discharge => "Discharge of an order",
        MatterKind.Placement => "Placement order",
        MatterKind.Secure => "Secure accommodation",
        MatterKind.Advice => "Advice",
        MatterKind.Other => "Other",
        _ => "Kind not stated",
    };

    public static string Of(MatterStage stage) => stage switch
    {
        MatterStage.NotOpened => "Not opened yet",
        MatterStage.Enquiry => "Enquiry",
        MatterStage.PreProceedings => "Pre-proceedings",
        MatterStage.ToIssue => "To issue",
        MatterStage.Proceedings => "Proceedings",
        MatterStage.Concluded => "Concluded",
        _ => "Closed",
    };

    public static string Of(MatterStanding standing) => standing switch
    {
        MatterStanding.Late => "Late",
        MatterStanding.NoFutureDate => "No future date",
        MatterStanding.NoHearingBooked => "No hearing booked",
        MatterStanding.AtRisk => "At risk",
        _ => "On time",
    };

    public static Shape ShapeOf(MatterStanding standing) => standing switch
    {
        MatterStanding.Late => Shape.FilledTriangle,
        MatterStanding.NoFutureDate => Shape.Cross,
        MatterStanding.NoHearingBooked => Shape.DashedSquare,
        MatterStanding.AtRisk => Shape.OpenTriangle,
        _ => Shape.FilledCircle,
    };

    /// <summary>What is due, and by when. Empty where nothing is.</summary>
    public static string Limit(MatterClock? clock, DateOnly on) => clock?.Limit switch
    {
        MatterLimit.SixteenWeeks => $"16 weeks {Ends(clock, on)}",
        MatterLimit.TwentySixWeeks => $"last day {Day(clock.LimitOn)}",
        MatterLimit.Cmh => $"CMH {Day(clock.LimitFrom)} to {Day(clock.LimitOn)}",
        MatterLimit.Irh => $"IRH about {Day(clock.LimitOn)}",
        _ => "",
    };

    /// <summary>The next date and what it is.</summary>
    public static string Next(Matter matter) => matter.Clock?.Next switch
    {
        MatterDate.Hearing => $"{(matter.NextHearing is { } hearing ? Of(hearing.Type) : "Hearing")}, {Day(matter.Clock.NextOn)}",
        MatterDate.Direction => $"Direction, {Day(matter.Clock.NextOn)}",
        MatterDate.Meeting => $"Meeting, {Day(matter.Clock.NextOn)}",
        _ => "none",
    };

    public static string Of(HearingType type) => type switch
    {
        HearingType.Epo => "Emergency protection (EPO)",
        HearingType.Cmh => "Case management (CMH)",
        HearingType.Fcmh => "Further case management (FCMH)",
        HearingType.Ffh => "Finding of fact (FFH)",
        HearingType.Ico => "Interim care order (ICO)",
        HearingType.Irh => "Issues resolution (IRH)",
        HearingType.Fh => "Final hearing",
        HearingType.Other => "Other hearing",
        _ => "Hearing, type not stated",
    };

    public static string Of(HearingStatus status) => status switch
    {
        HearingStatus.Listed => "Listed",
        HearingStatus.Held => "Held",
        HearingStatus.Adjourned => "Adjourned",
        HearingStatus.Vacated => "Vacated",
        _ => "Not stated",
    };

    public static Shape ShapeOf(HearingStatus status) => status switch
    {
        HearingStatus.Listed => Shape.OpenCircle,
        HearingStatus.Held => Shape.FilledCircle,
        HearingStatus.Adjourned => Shape.HalfCircle,
        HearingStatus.Vacated => Shape.Cross,
        _ => Shape.DashedCircle,
    };

    public static string Of(GatewayDecision decision) => decision switch
    {
        GatewayDecision.A => "continue the plan (decision A)",
        GatewayDecision.B => "begin pre-proceedings (decision B)",
        GatewayDecision.C => "issue (decision C)",
        GatewayDecision.D => "decision not known (D)",
        GatewayDecision.S20 => "accommodate under section 20",
        _ => "decision not stated",
    };

    public static FigureQuality QualityOf(Figure figure) => figure.Quality switch
    {
        Quality.Complete => FigureQuality.Complete,
        Quality.Partial => FigureQuality.Partial,
        _ => FigureQuality.Missing,
    };

    /// <summary>As it is printed; what was published keeps its own decimals.</summary>
    public static string Shown(Figure figure) => !figure.HasValue ? "" : figure.HasDenominator ? figure.Shown : Formatting.Plain(figure.Value);

    private static string Ends(MatterClock clock, DateOnly on) =>
        $"{(DateText.FromIso(clock.LimitOn) < on ? "ended" : "end")} {Day(clock.LimitOn)}";

    /// <summary>A day that services send, for tables. Empty when there is none.</summary>
    public static string Day(string iso) => DateText.FromIso(iso) is { } day ? DateText.InBrief(day) : "";

    /// <summary>A day, or a day and a time, for tables.</summary>
    public static string Moment(string iso) => iso.Split('T') is [var day, var time] ? $"{Day(day)}, {time}" : Day(iso);
}
