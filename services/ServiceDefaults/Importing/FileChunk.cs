using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Uploaded bytes of a file, until it is checked.</summary>
[NotAudited("A file that was taken has an entry of its own.")]
public sealed class FileChunk
{
    public required int FileId { get; init; }

    /// <summary>The chunk's place, from 0.</summary>
    public required int Index { get; init; }

    public required byte[] Data { get; init; }
}
