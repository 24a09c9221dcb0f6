namespace WorkforcePlatform.Caseload.Measures;

/// <summary>What a measure means and how it is worked out, in the words of the screens. <see cref="Version"/> rises when the figure would change.</summary>
public sealed record MeasureDefinition
{
    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>A sentence or two.</summary>
    public required string Definition { get; init; }

    /// <summary>The formula in words, with ÷ and ×.</summary>
    public required string Formula { get; init; }

    /// <summary>What the numerator counts: "children", "vacant FTE".</summary>
    public required string NumeratorWords { get; init; }

    public DenominatorKind DenominatorKind { get; init; }

    /// <summary>Decimals of the numerator on screens: children are whole, FTE has one.</summary>
    public int NumeratorDecimals { get; init; }

    /// <summary>Decimals of the denominator on screens.</summary>
    public int DenominatorDecimals { get; init; } = 1;

    /// <summary>Decimals of the value on screens.</summary>
    public int Decimals { get; init; } = 1;

    /// <summary>The value is a percentage.</summary>
    public bool IsPercent { get; init; }

    public int Version { get; init; } = 1;

    public string DenominatorWords => Definitions.Words(DenominatorKind);

    internal string MadeOf(Measure measure)
    {
        var numerator = $"{Words.Number(measure.Numerator!.Value, NumeratorDecimals)} {NumeratorWords}";
        return measure.Denominator is { } denominator && DenominatorKind is not (DenominatorKind.None or DenominatorKind.OpenCases)
            ? $"{numerator} ÷ {Words.Number(denominator, DenominatorDecimals)} {DenominatorWords}"
            : measure.Denominator is { } whole ? $"{Words.Number(measure.Numerator!.Value, 0)} of {Words.Number(whole, 0)} {DenominatorWords}" : numerator;
    }
}
