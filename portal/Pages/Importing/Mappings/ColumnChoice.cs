namespace WorkforcePlatform.Portal.Pages.Importing.Mappings;

/// <summary>A column of the file and what it is in the contract; empty if it is not used.</summary>
public sealed class ColumnChoice
{
    public string Source { get; set; } = "";
    public string? Column { get; set; }
}
