namespace WorkforcePlatform.Caseload.Measures;

/// <summary>
/// One figure with everything it is made of, the same from the formula to the last screen. No value means not available, and
/// <see cref="Reason"/> says why; it is never to be read as 0.
/// </summary>
public sealed record Measure
{
    /// <summary>One of <see cref="MeasureCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>In full precision; percent for shares and rates.</summary>
    public decimal? Value { get; init; }

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    public DenominatorKind DenominatorKind { get; init; }

    public required DateOnly On { get; init; }

    public required Quality Quality { get; init; }

    public Bound Bound { get; init; } = Bound.Exact;

    /// <summary>Where the facts come from, as a phrase; empty where unknown.</summary>
    public string Source { get; init; } = "";

    /// <summary>Why there is no figure, or what is missing from it, as a sentence for the screen. Empty when complete.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What should be read with the figure, for example "of which frozen 2.0". Empty if nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>The value as printed: rounded half away from zero, never cut off; one decimal, whole for counts. This is what thresholds are compared with.</summary>
    public decimal? Displayed => Value is { } value ? Math.Round(value, Definitions.Of(Code).Decimals, MidpointRounding.AwayFromZero) : null;

    /// <summary>The displayed value as text with a comma in thousands and no unit; empty without a value. A bound is in words: "at least 30.2".</summary>
    public string Shown => Displayed is { } displayed ? Bounded(Words.Number(displayed, Definitions.Of(Code).Decimals)) : "";

    /// <summary>The division in words: "656 children ÷ 22.0 workers in post (FTE)". Empty without a value.</summary>
    public string MadeOf => Value is null || Numerator is null ? "" : Definitions.Of(Code).MadeOf(this);

    // "At least 0" would say nothing: the quality says that a part is missing.
    private string Bounded(string text) => Bound is Bound.AtLeast && Value > 0 ? $"at least {text}" : text;
}
