namespace WorkforcePlatform.ServiceDefaults.Health;

/// <summary>Asks every check. Ready when none objects.</summary>
public sealed class Readiness(IEnumerable<IReadinessCheck> checks)
{
    /// <summary>The objections by the name of their check; empty when ready.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ObjectionsAsync(CancellationToken ct)
    {
        var objections = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var check in checks)
        {
            if (await check.WhyNotReadyAsync(ct) is { } why)
            {
                objections[check.Name] = why;
            }
        }

        return objections;
    }
}
