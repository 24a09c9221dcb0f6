namespace WorkforcePlatform.Recruitment.Establishment;

/// <summary>A post that an agency worker covers, covered or is to cover. Kept beside the worker's state so that a post's cover is found by index.</summary>
public sealed class BookedPost
{
    public required Guid PostId { get; init; }
}
