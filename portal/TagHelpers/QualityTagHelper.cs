using Microsoft.AspNetCore.Razor.TagHelpers;
using WorkforcePlatform.Caseload.V1;

namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>How far a figure can be trusted: a word and a shape.</summary>
[HtmlTargetElement("quality-tag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class QualityTagHelper : TagHelper
{
    public Quality Quality { get; set; }

    public static string WordFor(Quality quality) => quality switch
    {
        Quality.Complete => "Complete",
        Quality.Partial => "Part",
        Quality.Estimated => "Estimated",
        Quality.Suppressed => "Hidden",
        Quality.NotApplicable => "Not applicable",
        _ => "Not loaded",
    };

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tag");
        output.Content.AppendHtml(Shapes.Draw(ShapeFor(Quality)));
        output.Content.Append(WordFor(Quality));
    }

    private static Shape ShapeFor(Quality quality) => quality switch
    {
        Quality.Complete => Shape.FilledCircle,
        Quality.Partial => Shape.HalfCircle,
        Quality.Estimated => Shape.OpenDiamond,
        Quality.Suppressed => Shape.BarredSquare,
        Quality.NotApplicable => Shape.Dash,
        _ => Shape.DashedCircle,
    };
}
