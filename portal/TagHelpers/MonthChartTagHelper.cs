using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>
/// Months as columns of two series from 0, with the mean as a line and every gap as an empty slot. Each month is drawn twice, upright
/// and lying down, without a view box: styles show the one that fits, and letters keep their size. A table with the same figures always
/// stands beside it.
/// </summary>
[HtmlTargetElement("month-chart", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MonthChartTagHelper : TagHelper
{
    private const double RoomAbove = 1.2;
    private const double RoomWithMarks = 1.35;
    private const int FirstWords = 12;
    private const int NextWords = 15;
    private const int MostUpright = 24;

    // Its strokes are the second series' colours: a pattern takes no style from where it is used.
    private const string Hatch = """<svg class="hatch" width="0" height="0" aria-hidden="true" focusable="false"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fdf3e3"/><path d="M1 0v6" stroke="#8a4b00" stroke-width="1.4"/></pattern></defs></svg>""";

    public IReadOnlyList<MonthColumn> Columns { get; set; } = [];

    /// <summary>Drawn as a dashed line. Null: none.</summary>
    public double? Mean { get; set; }

    /// <summary>What happened: a labelled line in its month. Days outside the months shown are left out.</summary>
    public IReadOnlyList<TimeMark> Marks { get; set; } = [];

    /// <summary>What the chart shows, for whoever can not see it; the table has the figures.</summary>
    public string Summary { get; set; } = "";

    private double Longest => (Marks.Count > 0 ? RoomWithMarks : RoomAbove) * Math.Max(1, Columns.Max(column => column.Total) ?? 0);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Columns.Count > MostUpright ? "months many" : "months");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Summary);
        output.Content.AppendHtml(Hatch);
        for (var place = 0; place < Columns.Count; place++)
        {
            output.Content.AppendHtml(Month(Columns[place], opens: place == 0 || Columns[place].Month.Month == 1, isLate: place * 2 >= Columns.Count));
        }
    }

    private string Month(MonthColumn column, bool opens, bool isLate)
    {
        var name = column.Month.ToString("MMM", CultureInfo.InvariantCulture);
        var value = HtmlEncoder.Default.Encode(column.Total is null ? "no figure" : column.Shown);
        List<(TimeMark Mark, int Place)> marks = [.. Marks.Select((mark, place) => (mark, place)).Where(one => one.mark.On.Year == column.Month.Year && one.mark.On.Month == column.Month.Month)];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""<div class="month{(opens ? " opens" : "")}"><svg class="upright" focusable="false">{Upright(column)}{string.Concat(marks.Select(one => Line(one.Mark, one.Place, isLate)))}</svg><div class="name">{name} <span class="year">{column.Month.Year}</span></div><svg class="lying" focusable="false">{Lying(column)}</svg><div class="value">{value}</div>{string.Concat(marks.Select(one => Words(one.Mark)))}</div>""");
    }

    private string Upright(MonthColumn column)
    {
        var mean = Mean is { } value ? $"""<line class="mean" x1="0" x2="100%" y1="{Down(value)}" y2="{Down(value)}"/>""" : "";
        if (column is not { Lower: { } lower, Total: { } total })
        {
            return $"""<rect class="slot" x="14%" width="72%" y="55%" height="45%"/>{mean}<text class="missing" x="50%" y="77%" writing-mode="vertical-rl" text-anchor="middle">no figure</text>""";
        }

        var peak = column.IsPeak ? $"""<text class="total" x="50%" y="{Down(total)}" dy="-22" text-anchor="middle">Peak</text>""" : "";
        return $"""<rect class="first" x="14%" width="72%" y="{Down(lower)}" height="{Share(lower)}"/><rect class="second" fill="url(#hatch)" x="14%" width="72%" y="{Down(total)}" height="{Share(total - lower)}"/><line class="base" x1="0" x2="100%" y1="100%" y2="100%"/>{mean}<text class="inside" x="50%" y="{Down(lower / 2)}" dy="5" text-anchor="middle">{HtmlEncoder.Default.Encode(column.LowerShown)}</text>{peak}<text class="total" x="50%" y="{Down(total)}" dy="-6" text-anchor="middle">{HtmlEncoder.Default.Encode(column.Shown)}</text>""";
    }

    private string Lying(MonthColumn column)
    {
        var mean = Mean is { } value ? $"""<line class="mean" x1="{Share(value)}" x2="{Share(value)}" y1="0" y2="100%"/>""" : "";
        return column is { Lower: { } lower, Upper: { } upper }
            ? $"""<rect class="first" x="0" y="14%" height="72%" width="{Share(lower)}"/><rect class="second" fill="url(#hatch)" x="{Share(lower)}" y="14%" height="72%" width="{Share(upper)}"/>{mean}"""
            : $"""<rect class="slot" x="1" y="14%" height="72%" width="45%"/>{mean}""";
    }

    // Words of two lines near each other stand one below the other; those in the second half go to the left, to stay on the page.
    private static string Line(TimeMark mark, int place, bool isLate)
    {
        var across = Percent((mark.On.Day - 1) * 100.0 / DateTime.DaysInMonth(mark.On.Year, mark.On.Month));
        return $"""<line class="mark" x1="{across}" x2="{across}" y1="0" y2="100%"/><text class="mark" x="{across}" y="{FirstWords + (place % 2 * NextWords)}" dx="{(isLate ? -4 : 4)}" text-anchor="{(isLate ? "end" : "start")}">{HtmlEncoder.Default.Encode(mark.Text)}</text>""";
    }

    private static string Words(TimeMark mark) => $"""<div class="mark">{HtmlEncoder.Default.Encode(mark.Text)}</div>""";

    private string Down(double value) => Percent(100 - (value / Longest * 100));

    private string Share(double value) => Percent(value / Longest * 100);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share:0.##}%");
}
