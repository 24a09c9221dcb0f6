namespace WorkforcePlatform.Caseload.Measures;

/// <summary>
/// A numerator over a denominator, times a scale (100 for percent). A part that is unknown, or a denominator that is not above 0, gives
/// no value: never 0.
/// </summary>
public readonly record struct Fraction(decimal? Numerator, decimal? Denominator, decimal Scale = 1)
{
    public decimal? Value => Numerator is { } numerator && Denominator is > 0 and var denominator ? numerator / denominator * Scale : null;
}
