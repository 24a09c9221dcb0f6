namespace WorkforcePlatform.ServiceDefaults.Health;

/// <summary>One thing that must be true before work is sent here.</summary>
public interface IReadinessCheck
{
    /// <summary>A short name, for example workforce-outbox.</summary>
    string Name { get; }

    /// <summary>Null when ready; else one sentence that says why not and what to do.</summary>
    Task<string?> WhyNotReadyAsync(CancellationToken ct);
}
