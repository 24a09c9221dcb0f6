namespace WorkforcePlatform.ServiceDefaults.Tests.Importing;

/// <summary>A row that the tests' file is about: just enough columns for one of each kind.</summary>
public sealed class Seat
{
    public long Id { get; init; }

    public required string SeatNo { get; init; }

    public string? Holder { get; set; }

    public string? Kind { get; set; }

    public int FteE4 { get; set; }

    public bool? Reserved { get; set; }

    public DateOnly StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }
}
