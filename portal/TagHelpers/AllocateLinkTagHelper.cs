using Microsoft.AspNetCore.Razor.TagHelpers;
using WorkforcePlatform.Portal.Pages.Children;

namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>Leads to the page that allocates a child. Beside others of its kind it says to a screen reader which child.</summary>
[HtmlTargetElement("allocate-link", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AllocateLinkTagHelper(ChildAddress address) : TagHelper
{
    public string Reference { get; set; } = "";

    public string On { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("href", address.ToAllocation(Reference, On));
        output.Content.AppendHtml("Allocate<span class=\"hidden-text\"> child ").Append(Reference).AppendHtml("</span>");
    }
}
