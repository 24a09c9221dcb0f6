namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>
/// Three ascending cut-offs that make 0 to 3 points. Where <see cref="UpTo"/> is true a value equal to a cut-off stays below it
/// ("15 or less"); else it has reached it ("under 10%").
/// </summary>
public sealed record CutOffs(decimal First, decimal Second, decimal Third, bool UpTo = true)
{
    /// <summary>The points of a value as displayed, from 0 to 3.</summary>
    public int Points(decimal displayed) => (Exceeds(displayed, First) ? 1 : 0) + (Exceeds(displayed, Second) ? 1 : 0) + (Exceeds(displayed, Third) ? 1 : 0);

    /// <summary>The cut-off between so many points and one more.</summary>
    public decimal Above(int points) => points switch
    {
        0 => First,
        1 => Second,
        _ => Third,
    };

    private bool Exceeds(decimal value, decimal cutOff) => UpTo ? value > cutOff : value >= cutOff;
}
