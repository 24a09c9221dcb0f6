namespace WorkforcePlatform.Benchmarks.Importing;

internal sealed class Allocation
{
    public long Id { get; init; }

    public required string ChildId { get; init; }

    public required string StaffId { get; init; }

    public int Role { get; init; }

    public DateOnly StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public string? ChangeReason { get; init; }
}
