namespace WorkforcePlatform.Synthetic;

/// <summary>How large one made-up authority is. All three are roughly met, not exactly.</summary>
public sealed record AuthoritySize
{
    /// <summary>Children with an open case on the last day. England has about 400,000 in 153 authorities: 2,600 each.</summary>
    public int OpenCases { get; init; } = 1_000;

    /// <summary>Teams of ten posts each; the legal team and the heads of service come on top.</summary>
    public int Teams { get; init; } = 10;

    /// <summary>Legal matters opened in the whole time that the files cover.</summary>
    public int Matters { get; init; } = 140;

    /// <summary>Teams and matters in proportion to the open cases, as in the usual authority.</summary>
    public static AuthoritySize Of(int openCases) => new()
    {
        OpenCases = openCases,
        Teams = Math.Max(1, (openCases + 50) / 100),
        Matters = openCases * 140 / 1_000,
    };
}
