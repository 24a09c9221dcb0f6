namespace WorkforcePlatform.ServiceDefaults.Auditing;

/// <summary>What the check of one chain found.</summary>
/// <param name="Entries">Sealed entries read.</param>
/// <param name="Head">The last number and hash: noted down elsewhere, they prove later that nothing up to here was taken off the end.</param>
/// <param name="Unsealed">Entries written more than a minute ago that have no place in the chain yet.</param>
/// <param name="Faults">Sentences that name the entry. At most <see cref="MostFaults"/>.</param>
internal sealed record AuditCheck(long Entries, (long Number, byte[] Hash) Head, long Unsealed, IReadOnlyList<string> Faults)
{
    public const int MostFaults = 100;
}
