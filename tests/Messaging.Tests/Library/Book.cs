namespace WorkforcePlatform.Messaging.Tests.Library;

/// <summary>The owner's aggregate.</summary>
public sealed class Book
{
    public required Guid Id { get; init; }

    public long Version { get; set; }

    public required byte[] State { get; set; }
}
