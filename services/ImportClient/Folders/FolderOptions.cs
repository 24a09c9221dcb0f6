using System.ComponentModel.DataAnnotations;

namespace WorkforcePlatform.ImportClient.Folders;

/// <summary>The settings under <c>Platform:Folder:</c>: a folder that is read once a day.</summary>
public sealed record FolderOptions
{
    /// <summary>The folder. Empty: none is read.</summary>
    public string Path { get; init; } = "";

    /// <summary>When, by the clock in London.</summary>
    [RegularExpression("([01][0-9]|2[0-3]):[0-5][0-9]", ErrorMessage = "Platform:Folder:At must be a time of day, for example 06:00.")]
    public string At { get; init; } = "06:00";

    /// <summary>The saved mapping that its files are read through. Empty: they are files of the contract.</summary>
    public string Mapping { get; init; } = "";
}
