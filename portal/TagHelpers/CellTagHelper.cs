using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>A table cell that keeps its column's name, for phones where the table becomes a list; one with nothing to say vanishes there.</summary>
[HtmlTargetElement("td", Attributes = "label")]
public sealed class CellTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public bool Number { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        string[] classes = [Number ? "number" : "", inside.IsEmptyOrWhiteSpace ? "nothing" : ""];
        output.Attributes.SetAttribute("class", string.Join(' ', classes.Where(name => name.Length > 0)));
        output.Attributes.SetAttribute("data-label", Label);
        output.Content.AppendHtml("<div>").AppendHtml(inside).AppendHtml("</div>");
    }
}
