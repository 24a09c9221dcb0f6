namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>A standard that bars are read against, drawn as a labelled line.</summary>
public sealed record StandardLine(double Value, string Label)
{
    /// <summary>Stands after the label where there is room.</summary>
    public string Name { get; init; } = "";
}
