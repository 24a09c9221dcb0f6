namespace WorkforcePlatform.ServiceDefaults.Auditing;

/// <summary>A service's log of the children's and matters' references that it gave to people.</summary>
internal interface IReadLog
{
    /// <summary>The service, as in its protos' package.</summary>
    string Service { get; }

    /// <summary>Writes one entry for the answer. It is stored when this returns.</summary>
    Task WriteAsync(AuditedCall call, IReadOnlyList<string> references, CancellationToken ct);
}
