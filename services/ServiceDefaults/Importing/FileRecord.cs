using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>What is kept for ever of one file of one import: who, when, its hash, its counts. Never its bytes.</summary>
[NotAudited("A file that was taken has an entry of its own; until then nothing is changed by it.")]
public sealed class FileRecord
{
    /// <summary>A number of this database's own, in the order of arrival.</summary>
    public int Id { get; init; }

    public required Guid ImportId { get; init; }

    /// <summary>The file name of the contract.</summary>
    public required string File { get; init; }

    public FileState State { get; set; } = FileState.Uploading;

    public bool Complete { get; set; }

    public DateOnly? AsAt { get; set; }

    public string? Unit { get; set; }

    public bool ClosingConfirmed { get; set; }

    /// <summary>Its rows are in a <see cref="StagedTable"/> of their own.</summary>
    public bool IsStaged { get; set; }

    /// <summary>Chunks that have arrived: 0 to one less than this, without a gap.</summary>
    public int Chunks { get; set; }

    /// <summary>SHA-256 of the bytes in lower-case hex; empty until they are read.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>The columns of the contract that the header has, joined by commas.</summary>
    public string Header { get; set; } = "";

    public int Rows { get; set; }

    public int NewRows { get; set; }

    public int ChangedRows { get; set; }

    public int UnchangedRows { get; set; }

    public int RefusedRows { get; set; }

    public int ClosedRows { get; set; }

    public int OpenRows { get; set; }

    public int Faults { get; set; }

    /// <summary>Sentences, one a line.</summary>
    public string Notices { get; set; } = "";

    public DateOnly? CoversTo { get; set; }

    public required string By { get; set; }

    public required DateTimeOffset CreatedAt { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }
}
