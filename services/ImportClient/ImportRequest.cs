namespace WorkforcePlatform.ImportClient;

/// <summary>What to import and how.</summary>
public sealed record ImportRequest
{
    public required IReadOnlyList<ImportSource> Files { get; init; }

    /// <summary>The import's own id; a new one unless told.</summary>
    public Guid ImportId { get; init; } = Guid.CreateVersion7();

    /// <summary>The saved mapping that the files are read through, by name. Empty: they are files of the contract.</summary>
    public string Mapping { get; init; } = "";

    /// <summary>The files are the whole truth on <see cref="AsAt"/>: what is open and absent is closed on that day.</summary>
    public bool Complete { get; init; }

    /// <summary>Required with <see cref="Complete"/>; without it, the day up to which the files speak.</summary>
    public DateOnly? AsAt { get; init; }

    /// <summary>With <see cref="Complete"/>: only rows of this unit are closed. Empty: every unit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The sender agrees to close more than a tenth of what is open.</summary>
    public bool ClosingConfirmed { get; init; }
}
