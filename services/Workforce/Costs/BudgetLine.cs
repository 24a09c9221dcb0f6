using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Workforce.Costs;

/// <summary>What a year's budget pays for in one unit and role: the establishment that was agreed, which posts may fall short of or exceed.</summary>
[Audited("budget line")]
public sealed class BudgetLine
{
    /// <summary>The financial year by its first calendar year: 2026 or 2026-27.</summary>
    public required string Year { get; init; }

    /// <summary>The unit's code in upper case.</summary>
    public required string Unit { get; init; }

    /// <summary>As the contract spells it, for example SocialWorker.</summary>
    public required string Role { get; init; }

    /// <summary>Ten-thousandths of a full-time post. Null if not stated, which is not 0.</summary>
    public long? FteE4 { get; init; }

    /// <summary>Pence. Null if not stated.</summary>
    public long? AmountPence { get; init; }
}
