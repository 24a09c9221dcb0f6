using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.ImportClient;

/// <summary>What an import did or would do.</summary>
public sealed record ImportResult(Guid ImportId, ImportOutcome Outcome, IReadOnlyList<ImportFile> Files)
{
    /// <summary>Sentences about the import as a whole, for example files that were left out.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>The changes can be read in reports. False: they were taken and the figures follow.</summary>
    public bool IsReadable { get; init; }

    /// <summary>Why it was interrupted. Empty otherwise.</summary>
    public string Reason { get; init; } = "";
}
