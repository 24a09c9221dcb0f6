namespace WorkforcePlatform.Portal.Pages.Importing.Mappings;

/// <summary>A value in a column of the file and what it means; empty if it stands as it is.</summary>
public sealed class CodeChoice
{
    public string Source { get; set; } = "";
    public string Value { get; set; } = "";
    public string? Meaning { get; set; }
}
