using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.Messaging;

/// <summary>Compares a derived table with the facts it is made of, as part of verify. Writes nothing.</summary>
public interface IDerivedCheck
{
    /// <summary>The derived table's name on the operator's screen.</summary>
    string Name { get; }

    /// <summary>Counts and examples; the caller fills in service and projection.</summary>
    Task<ProjectionCheck> CheckAsync(CancellationToken ct);
}
