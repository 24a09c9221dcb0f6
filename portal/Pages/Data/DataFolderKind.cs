namespace WorkforcePlatform.Portal.Pages.Data;

/// <summary>What a data folder holds; in lower case, its name in addresses and on disk.</summary>
public enum DataFolderKind
{
    /// <summary>The sample that a first start loads.</summary>
    Sample,

    /// <summary>The council's own data.</summary>
    Own,

    /// <summary>An authority that the program makes up.</summary>
    Synthetic,
}
