using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>
/// Bars from 0 against labelled standards, in the order given. Drawn as SVG without a view box: lengths are percentages, so
/// the chart fits any width and letters keep their size. A table with the same figures always stands beside it.
/// </summary>
[HtmlTargetElement("bar-chart", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BarChartTagHelper : TagHelper
{
    private const double RoomAbove = 1.12;

    public IReadOnlyList<Bar> Bars { get; set; } = [];

    public IReadOnlyList<StandardLine> Standards { get; set; } = [];

    /// <summary>What the chart shows, for whoever can not see it; the table has the figures.</summary>
    public string Summary { get; set; } = "";

    private double Longest => RoomAbove * Math.Max(1, Bars.Select(bar => bar.Value ?? 0).Concat(Standards.Select(line => line.Value)).DefaultIfEmpty(0).Max());

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "bars");
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute("aria-label", Summary);
        output.Content.AppendHtml($"""<div class="row heads" aria-hidden="true"><span></span><svg focusable="false">{string.Concat(Standards.Select(Head))}</svg><span></span></div>""");
        foreach (var bar in Bars)
        {
            output.Content.AppendHtml(Row(bar));
        }
    }

    private string Row(Bar bar)
    {
        var name = HtmlEncoder.Default.Encode(bar.Name);
        var label = bar.Address.Length > 0 ? $"""<a href="{HtmlEncoder.Default.Encode(bar.Address)}">{name}</a>""" : $"<span>{name}</span>";
        return $"""<div class="row{(bar.IsWhole ? " whole" : "")}"><div>{label}</div><svg aria-hidden="true" focusable="false">{Drawing(bar)}{string.Concat(Standards.Select(Line))}</svg><div class="value">{HtmlEncoder.Default.Encode(bar.Value is null ? "no figure" : bar.Shown)}</div></div>""";
    }

    private string Drawing(Bar bar) => bar.Value is { } value
        ? $"""<line class="base" x1="0" x2="0" y1="0" y2="100%"/><rect class="bar" x="0" y="24%" height="52%" width="{Percent(value)}"/>"""
        : """<rect class="slot" x="1" y="24%" height="52%" width="60%"/><text class="missing" x="8" y="50%" dy="5">no figure</text>""";

    private string Line(StandardLine line) =>
        $"""<line class="under" x1="{Percent(line.Value)}" x2="{Percent(line.Value)}" y1="0" y2="100%"/><line class="standard" x1="{Percent(line.Value)}" x2="{Percent(line.Value)}" y1="0" y2="100%"/>""";

    // Neighbours stand on two heights, so that near standards do not write over one another.
    private string Head(StandardLine line, int place)
    {
        var (at, baseline) = (Percent(line.Value), place % 2 == 0 ? 14 : 32);
        return $"""<line class="standard" x1="{at}" x2="{at}" y1="{baseline - 12}" y2="100%"/><text x="{at}" dx="6" y="{baseline}">{HtmlEncoder.Default.Encode(line.Label)}<tspan class="name"> {HtmlEncoder.Default.Encode(line.Name)}</tspan></text>""";
    }

    private string Percent(double value) => string.Create(CultureInfo.InvariantCulture, $"{value / Longest * 100:0.##}%");
}
