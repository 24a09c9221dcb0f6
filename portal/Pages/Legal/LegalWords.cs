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

    /// <summary>A day that services send, for tables. Empty when there is none.</summary>
    public static string Day(string iso) => DateText.FromIso(iso) is { } day ? DateText.InBrief(day) : "";

    /// <summary>A day, or a day and a time, for tables.</summary>
    public static string Moment(string iso) => iso.Split('T') is [var day, var time] ? $"{Day(day)}, {time}" : Day(iso);
}
