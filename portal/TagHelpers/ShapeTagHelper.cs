using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>A standing: a word and a shape, never a colour.</summary>
[HtmlTargetElement("shape-tag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ShapeTagHelper : TagHelper
{
    public Shape Shape { get; set; }

    public string Word { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tag");
        output.Content.AppendHtml(Shapes.Draw(Shape));
        output.Content.Append(Word);
    }
}
