using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Workforce.Costs;

/// <summary>What one supplier invoiced for one unit in one month: a cost that was paid, where a booking's charge is only a rate.</summary>
[Audited("agency invoice")]
public sealed class AgencySpend
{
    /// <summary>As yyyy-MM.</summary>
    public required string Month { get; init; }

    /// <summary>As the file writes it.</summary>
    public required string Supplier { get; init; }

    /// <summary>The unit's code in upper case.</summary>
    public required string Unit { get; init; }

    /// <summary>Ten-thousandths of an hour. Null if not stated, which is not 0.</summary>
    public long? HoursE4 { get; init; }

    /// <summary>Pence; below 0 for a credit. Null if not stated.</summary>
    public long? AmountPence { get; init; }
}
