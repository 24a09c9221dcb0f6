namespace WorkforcePlatform.Synthetic.Staff;

/// <summary>A team with its seats. <see cref="Parent"/> is the code of the unit above.</summary>
internal sealed record Team(string Code, string Name, string Parent, TeamKind Kind, string Area, List<Seat> Seats)
{
    /// <summary>The first seat is the manager's.</summary>
    public Seat Manager => Seats[0];

    public IEnumerable<Seat> Holders => Seats.Where(seat => seat.Plan.Holds);
}
