using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>One thing wrong with one row. Holds no cell of a name column.</summary>
[NotAudited("It says what was not taken.")]
public sealed class FileFault
{
    public long Id { get; init; }

    public required int FileId { get; init; }

    public required int Line { get; init; }

    /// <summary>The column's name, or empty where the whole line is meant.</summary>
    public required string Column { get; init; }

    /// <summary>The file's prefix and a number of <see cref="FaultCode"/>, for example ALLOC-002.</summary>
    public required string Code { get; init; }

    public required string Message { get; init; }
}
