using Microsoft.AspNetCore.Razor.TagHelpers;
using WorkforcePlatform.Portal.Pages.Children;

namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>A child's reference, leading to the child's page: whoever is shown a reference may open it.</summary>
[HtmlTargetElement("child-link", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChildLinkTagHelper(ChildAddress address) : TagHelper
{
    public string Reference { get; set; } = "";

    public string On { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "reference");
        output.Attributes.SetAttribute("href", address.ToPage(Reference, On));
        output.Content.Append(Reference);
    }
}
