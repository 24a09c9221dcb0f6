using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.Messaging.Operations;

/// <summary>Compares a hosted service's copies with their owners, and makes them anew.</summary>
internal interface IProjectionMaintenance
{
    string Service { get; }

    bool Projects(string type);

    /// <summary>
    /// A check for each projection and derived table. Writes nothing. Events still on their way count as differences:
    /// the backlog says whether there are any.
    /// </summary>
    Task<IReadOnlyList<ProjectionCheck>> VerifyAsync(CancellationToken ct);

    /// <summary>Writes every state of one type again and drops rows that the owner no longer has. Readers keep reading.</summary>
    Task<RebuildProjectionResponse> RebuildAsync(string type, CancellationToken ct);
}
