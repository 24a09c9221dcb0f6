using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>How long something has lasted, in quarters of a year: four squares, none to four filled, and the words.</summary>
[HtmlTargetElement("time-band", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeBandTagHelper : TagHelper
{
    private const int Squares = 4;
    private const int MonthsEach = 3;

    public DateOnly Since { get; set; }

    public DateOnly On { get; set; }

    /// <summary>0 to 4: three calendar months each.</summary>
    public static int BandOf(DateOnly since, DateOnly on) => Enumerable.Range(1, Squares).Count(square => since.AddMonths(square * MonthsEach) <= on);

    public static string WordsOf(DateOnly since, DateOnly on) => BandOf(since, on) switch
    {
        0 => "under 3 months",
        Squares => "over 12 months",
        var band => $"{band * MonthsEach} to {(band + 1) * MonthsEach} months",
    };

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var band = BandOf(Since, On);
        var squares = Enumerable.Range(0, Squares).Select(place => place < band
            ? $"""<path d="M{1 + (place * 11)} 1h8v8h-8z"/>"""
            : $"""<path d="M{1.5 + (place * 11)} 1.5h7v7h-7z" fill="none" stroke="currentColor"/>""");
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "band");
        output.Content.AppendHtml($"""<svg viewBox="0 0 43 10" width="43" height="10" aria-hidden="true" focusable="false" fill="currentColor">{string.Concat(squares)}</svg>""");
        output.Content.AppendHtml("""<span class="note">""").Append(WordsOf(Since, On)).AppendHtml("</span>");
    }
}
