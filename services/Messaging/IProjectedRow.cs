namespace WorkforcePlatform.Messaging;

/// <summary>A consumer's copy of another service's aggregate, with the pair that says how new it is.</summary>
public interface IProjectedRow
{
    Guid Id { get; set; }

    long Epoch { get; set; }

    long Version { get; set; }
}
