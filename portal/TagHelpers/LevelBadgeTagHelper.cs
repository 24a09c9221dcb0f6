using Microsoft.AspNetCore.Razor.TagHelpers;
using WorkforcePlatform.Caseload.V1;

namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>A level: four rising bars with so many filled, and its words. "At least" draws the next bar dashed. Bars are silent to screen readers.</summary>
[HtmlTargetElement("level-badge", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LevelBadgeTagHelper : TagHelper
{
    public PressureLevel? Level { get; set; }

    /// <summary>Only bars and number, for a narrow cell; the words go to screen readers.</summary>
    public bool Brief { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Brief ? "level brief" : "level");
        if (Level is null)
        {
            output.Content.Append("no level");
            return;
        }

        output.Content.AppendHtml(Bars(Level));
        output.Content.Append(Brief ? Level.Shown.Replace("Level ", "", StringComparison.Ordinal).Replace("Insufficient data", "no level", StringComparison.Ordinal) : Level.Shown);
    }

    internal static string Bars(PressureLevel level) =>
        $"""<svg class="level-bars" viewBox="0 0 28 20" width="28" height="20" aria-hidden="true" focusable="false">{string.Concat(Enumerable.Range(1, 4).Select(bar => Bar(bar, level)))}</svg>""";

    private static string Bar(int bar, PressureLevel level)
    {
        var kind = bar <= level.Level ? "filled" : bar == level.Level + 1 && level.AtLeast ? "maybe" : "open";
        return $"""<rect class="{kind}" x="{(7 * bar) - 6}" y="{19 - (4 * bar)}" width="5" height="{4 * bar}"/>""";
    }
}
