using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>An empty list: which of the three it is, and, inside, the next step.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper : TagHelper
{
    public EmptyKind Kind { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "p";
        output.Attributes.SetAttribute("class", "empty");
        output.Content.AppendHtml("<b>");
        output.Content.Append(Kind switch
        {
            EmptyKind.NoneOnThisDate => "None on this date.",
            EmptyKind.NotLoaded => "Not loaded.",
            _ => "You do not have access.",
        });
        output.Content.AppendHtml("</b> ").AppendHtml(inside);
    }
}
