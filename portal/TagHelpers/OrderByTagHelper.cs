using Microsoft.AspNetCore.Razor.TagHelpers;
using WorkforcePlatform.Portal.Layout;

namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>A table's head that orders the list by its column, and says to a screen reader when it does.</summary>
[HtmlTargetElement("th", Attributes = "order-by,in")]
public sealed class OrderByTagHelper : TagHelper
{
    public string OrderBy { get; set; } = "";

    public ColumnOrder In { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("scope", "col");
        if (In.Direction(OrderBy) is { } direction)
        {
            output.Attributes.SetAttribute("aria-sort", direction);
        }

        output.PreContent.AppendHtml("<a href=\"").Append(In.To(OrderBy)).AppendHtml("\">");
        output.PostContent.AppendHtml("</a>");
    }
}
