namespace WorkforcePlatform.Synthetic.Staff;

/// <summary>A post, or an agency worker's place without one (<see cref="PostNo"/> null), and who sat there.</summary>
internal sealed class Seat(string? postNo, string unit, SeatPlan plan)
{
    public string? PostNo => postNo;

    public string Unit => unit;

    public SeatPlan Plan => plan;

    public List<Sitting> Sittings { get; } = [];

    public Sitting? On(DateOnly day) => Sittings.Find(sitting => sitting.Contains(day));

    /// <summary>Somebody who sits here is away up to but not including a day, and their children are with others meanwhile.</summary>
    public void Leave(string staffId, DateOnly from, DateOnly until)
    {
        var place = Sittings.FindIndex(sitting => sitting.StaffId == staffId);
        Sittings.Insert(place + 1, Sittings[place] with { From = until });
        Sittings[place] = Sittings[place] with { Until = from };
    }

    /// <summary>The first day from this one on which somebody sits here; null if nobody comes.</summary>
    public DateOnly? NextTaken(DateOnly day) =>
        On(day) is not null ? day : Sittings.Where(sitting => sitting.From > day).Select(sitting => (DateOnly?)sitting.From).Min();
}
