using WorkforcePlatform.Messaging;
using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Legal.Organisation;

/// <summary>A worker's number, name and last day, as Workforce last told them: matters name social workers and lawyers by number.</summary>
[NotAudited("It is made from events: what they tell of is written down by its owner.")]
public sealed class WorkerRow : IProjectedRow
{
    public Guid Id { get; set; }
    public long Epoch { get; set; }
    public long Version { get; set; }
    public string StaffId { get; set; } = "";
    public string Name { get; set; } = "";

    /// <summary>The first day no longer here; null while it lasts.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The same by a leaving that no file has confirmed; null if none is planned.</summary>
    public DateOnly? PlannedUntil { get; set; }

    /// <summary>The earlier of what counts and what is planned.</summary>
    public DateOnly? Leaves => Day.First(Until, PlannedUntil);
}
