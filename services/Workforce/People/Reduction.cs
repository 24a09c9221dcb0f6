namespace WorkforcePlatform.Workforce.People;

/// <summary>Weekly hours taken off a worker's capacity. Only its <see cref="Worker"/> changes it; entered in error, it is voided and keeps its id.</summary>
public sealed class Reduction
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required DateOnly StartsOn { get; init; }
    public required string Reason { get; init; }
    public DateOnly? Until { get; private set; }
    public int HoursE4 { get; private set; }
    public bool Voided { get; private set; }

    public ReductionTerms Terms => new(StartsOn, Until, Reason, HoursE4);

    internal void Take(ReductionTerms terms) => (Until, HoursE4) = (terms.Until, terms.HoursE4);

    internal void Void() => Voided = true;
}
