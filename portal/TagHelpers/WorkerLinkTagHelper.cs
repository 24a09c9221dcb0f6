using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WorkforcePlatform.Portal.Pages.Hr.People;
using WorkforcePlatform.Portal.SignIn;

namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>A worker's name, else their number, leading to their page for those to whom people are shown.</summary>
[HtmlTargetElement("worker-link", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WorkerLinkTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public string StaffId { get; set; } = "";

    public string Name { get; set; } = "";

    public string On { get; set; } = "";

    /// <summary>They work in the user's own units: the page of any other would be refused.</summary>
    public bool Own { get; set; } = true;

    /// <summary>What to say where nobody is named.</summary>
    public string Nobody { get; set; } = "nobody";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var isLink = StaffId.Length > 0 && Own && View.HttpContext.User.MaySeePosts();
        output.TagName = isLink ? "a" : null;
        output.TagMode = TagMode.StartTagAndEndTag;
        if (isLink)
        {
            output.Attributes.SetAttribute("href", PeopleAddress.ToWorker(StaffId, On));
        }

        output.Content.Append(Name.Length > 0 ? Name : StaffId.Length > 0 ? StaffId : Nobody);
    }
}
