using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WorkforcePlatform.Portal.Pages.Units;
using WorkforcePlatform.Portal.SignIn;

namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>A unit's name, leading to its page for those to whom posts are shown.</summary>
[HtmlTargetElement("unit-link", TagStructure = TagStructure.WithoutEndTag)]
public sealed class UnitLinkTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public string On { get; set; } = "";

    /// <summary>It lies within the user's scope: the page of any other would be refused.</summary>
    public bool Own { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var isLink = Code.Length > 0 && Own && View.HttpContext.User.MaySeePosts();
        output.TagName = isLink ? "a" : null;
        output.TagMode = TagMode.StartTagAndEndTag;
        if (isLink)
        {
            output.Attributes.SetAttribute("href", TeamAddress.ToPage(Code, On));
        }

        output.Content.Append(Name.Length > 0 ? Name : Code.Length > 0 ? Code : "none");
    }
}
