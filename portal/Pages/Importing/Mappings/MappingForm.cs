namespace WorkforcePlatform.Portal.Pages.Importing.Mappings;

/// <summary>What the form of a mapping's file holds between two pages.</summary>
public sealed class MappingForm
{
    public string? Name { get; set; }
    public string? SourceSystem { get; set; }

    /// <summary>The file of the contract.</summary>
    public string? File { get; set; }

    /// <summary>The system's own file.</summary>
    public string? SourceFile { get; set; }
    public string? DateFormat { get; set; }

    /// <summary>The column of first days that the file lacks: what it shows begins on the day it was first seen. Empty: it has them.</summary>
    public string? FirstSeen { get; set; }
    public string? Reason { get; set; }
    public string? Etag { get; set; }

    /// <summary>The few values that stand in columns of the file shown, sealed: some of them may be about people.</summary>
    public string? Seen { get; set; }
    public List<ColumnChoice> Columns { get; set; } = [];
    public List<CodeChoice> Codes { get; set; } = [];
}
