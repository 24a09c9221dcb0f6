namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>One bar of a chart. Without a value it is drawn as a dashed slot that says "no figure".</summary>
public sealed record Bar(string Name, double? Value, string Shown)
{
    /// <summary>Where the name leads. Empty for a name without a link.</summary>
    public string Address { get; init; } = "";

    /// <summary>The bar of the whole, set apart in bold.</summary>
    public bool IsWhole { get; init; }
}
