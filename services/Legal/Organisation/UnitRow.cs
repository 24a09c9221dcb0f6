using WorkforcePlatform.Messaging;
using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Legal.Organisation;

/// <summary>What this service needs of a unit, as Workforce last told it.</summary>
[NotAudited("It is made from events: what they tell of is written down by its owner.")]
public sealed class UnitRow : IProjectedRow
{
    public Guid Id { get; set; }
    public long Epoch { get; set; }
    public long Version { get; set; }
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public Guid? ParentId { get; set; }

    /// <summary>The organisation's order.</summary>
    public int Position { get; set; }
}
