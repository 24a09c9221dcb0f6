namespace WorkforcePlatform.Recruitment.Establishment;

/// <summary>Somebody who holds, held or is to hold a post. Kept beside the post's state so that a worker's posts are found by index.</summary>
public sealed class PostHolder
{
    public required Guid WorkerId { get; init; }
}
