using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;

namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>Weeks in a row: the level or a column from 0, the figure, the day. The page's own day is framed; a week without data is dashed.</summary>
[HtmlTargetElement("week-strip", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StripTagHelper : TagHelper
{
    private const double Height = 34;

    public IReadOnlyList<StripCell> Cells { get; set; } = [];

    public string Summary { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "strip");
        output.Attributes.SetAttribute("aria-label", Summary);
        var highest = Cells.Max(cell => cell.Value) ?? 1;
        foreach (var cell in Cells)
        {
            output.Content.AppendHtml(cell.Value is { } value ? Filled(cell, value / Math.Max(highest, 0.1)) : Missing(cell));
        }
    }

    private static string Filled(StripCell cell, double share) =>
        $"""<li{Today(cell)}>{(cell.Level is { } level ? Drawn(level) : Column(share))}<b>{HtmlEncoder.Default.Encode(cell.Shown)}</b>{Declared(cell)}{Day(cell)}{Marks(cell)}</li>""";

    private static string Drawn(PressureLevel level) =>
        $"""{LevelBadgeTagHelper.Bars(level)}<span class="hidden-text">{HtmlEncoder.Default.Encode(level.Shown)}: </span>""";

    private static string Column(double share)
    {
        var height = Math.Round(share * (Height - 2), 1);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg viewBox="0 0 22 34" aria-hidden="true" focusable="false"><rect class="column" x="5" y="{Height - 1 - height:0.#}" width="12" height="{height:0.#}"/><line class="floor" x1="0" x2="22" y1="33.5" y2="33.5"/></svg>""");
    }

    private static string Missing(StripCell cell) =>
        $"""<li class="none"{Today(cell)}><svg viewBox="0 0 22 34" aria-hidden="true" focusable="false"></svg>no figure{Declared(cell)}{Day(cell)}{Marks(cell)}</li>""";

    private static string Declared(StripCell cell) => cell.Declared is { } level ? $"""<span class="declared">declared&#160;{level}</span>""" : "";

    private static string Marks(StripCell cell) =>
        string.Concat(cell.Marks.Select(mark => $"""<span class="mark">{DateText.DayAndMonth(mark.On)}: {HtmlEncoder.Default.Encode(mark.Text)}</span>"""));

    private static string Today(StripCell cell) => cell.IsToday ? " aria-current=\"date\"" : "";

    private static string Day(StripCell cell) => $"""<span class="day">{DateText.DayAndMonth(cell.On)}</span>""";
}
