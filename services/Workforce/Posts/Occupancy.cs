namespace WorkforcePlatform.Workforce.Posts;

/// <summary>One worker's time in a post. Only its <see cref="Post"/> changes it; entered in error, it is voided and keeps its id.</summary>
public sealed class Occupancy
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid WorkerId { get; init; }
    public required string StaffId { get; init; }
    public required DateOnly StartsOn { get; init; }
    public DateOnly? Until { get; private set; }
    public int FteE4 { get; private set; }
    public int ContractedHoursE4 { get; private set; }
    public int StandardHoursE4 { get; private set; }
    public bool Voided { get; private set; }

    public OccupancyTerms Terms => new(StartsOn, Until, FteE4, ContractedHoursE4, StandardHoursE4);

    internal void Take(OccupancyTerms terms) =>
        (Until, FteE4, ContractedHoursE4, StandardHoursE4) = (terms.Until, terms.FteE4, terms.ContractedHoursE4, terms.StandardHoursE4);

    internal void Void() => Voided = true;
}
