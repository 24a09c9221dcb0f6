namespace WorkforcePlatform.Caseload.Pressure.Schemes;

/// <summary>The cut-offs of one measure in a version of the score, in ten-thousandths.</summary>
public sealed class SchemeCutOffs
{
    private const decimal E4 = 10_000m;

    /// <summary>The measure's code.</summary>
    public required string Measure { get; init; }

    public required long FirstE4 { get; init; }

    public required long SecondE4 { get; init; }

    public required long ThirdE4 { get; init; }

    public static SchemeCutOffs Of(string measure, CutOffs cutOffs) => new()
    {
        Measure = measure,
        FirstE4 = (long)(cutOffs.First * E4),
        SecondE4 = (long)(cutOffs.Second * E4),
        ThirdE4 = (long)(cutOffs.Third * E4),
    };

    /// <summary>As they are compared: whether a value equal to a cut-off has reached it is the measure's, and is never changed.</summary>
    public CutOffs Over(CutOffs before) => before with { First = FirstE4 / E4, Second = SecondE4 / E4, Third = ThirdE4 / E4 };
}
