using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>To the first and to the next page of a list. Pages are known by token, so there are no numbers to jump to.</summary>
[HtmlTargetElement("list-pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper : TagHelper
{
    /// <summary>The address of the first page. Empty on the first page.</summary>
    public string First { get; set; } = "";

    /// <summary>The address of the next page. Empty on the last.</summary>
    public string Next { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (First.Length == 0 && Next.Length == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", "Pages of the list");
        AppendLink(output, First, "First page");
        AppendLink(output, Next, "Next page");
    }

    private static void AppendLink(TagHelperOutput output, string address, string text)
    {
        if (address.Length > 0)
        {
            var link = new Microsoft.AspNetCore.Mvc.Rendering.TagBuilder("a");
            link.Attributes["href"] = address;
            link.InnerHtml.Append(text);
            output.Content.AppendHtml(link);
        }
    }
}
