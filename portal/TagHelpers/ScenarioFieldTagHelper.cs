using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>A number's field in a grid: its label above, its hint below, marked where it was refused.</summary>
[HtmlTargetElement("scenario-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ScenarioFieldTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public string Label { get; set; } = "";

    /// <summary>The field's name in the address; its id begins with a capital, as errors name it.</summary>
    public string Name { get; set; } = "";

    public string? Value { get; set; }

    public string Hint { get; set; } = "";

    /// <summary>Told apart from others of the same name; 0 where there are none.</summary>
    public int Number { get; set; }

    /// <summary>Takes words and no number.</summary>
    public bool Words { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = char.ToUpperInvariant(Name[0]) + Name[1..] + (Number > 0 ? Number.ToString(CultureInfo.InvariantCulture) : "");
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (ViewContext.ModelState.TryGetValue(id, out var state) && state.Errors.Count > 0)
        {
            output.Attributes.SetAttribute("class", "in-error");
        }

        var label = new TagBuilder("label") { Attributes = { ["for"] = id } };
        label.InnerHtml.Append(Label);
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing, Attributes = { ["class"] = "govuk-input", ["id"] = id, ["name"] = Name, ["value"] = Value ?? "", ["autocomplete"] = "off" } };
        if (!Words)
        {
            input.Attributes["inputmode"] = "decimal";
        }

        output.Content.AppendHtml(label).AppendHtml(input);
        if (Hint.Length > 0)
        {
            input.Attributes["aria-describedby"] = $"{id}-hint";
            var hint = new TagBuilder("span") { Attributes = { ["class"] = "hint", ["id"] = $"{id}-hint" } };
            hint.InnerHtml.Append(Hint);
            output.Content.AppendHtml(hint);
        }
    }
}
