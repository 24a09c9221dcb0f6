using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>A sentence that can be pasted: one click selects it whole. Nothing is drawn for an empty one.</summary>
[HtmlTargetElement("figure-sentence", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FigureSentenceTagHelper : TagHelper
{
    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Text.Length == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sentence");
        output.Content.SetContent(Text);
    }
}
