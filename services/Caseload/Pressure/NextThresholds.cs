using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>
/// What would take a figure over or under its next cut-off, in people: "Down at 25.0: 106 fewer children or 4.3 more workers". Numbers
/// of people are rounded up, so that reaching them is enough.
/// </summary>
internal static class NextThresholds
{
    public static string Of(PressureParameter parameter, Measure measure)
    {
        if (measure is not { Displayed: { } displayed, Numerator: { } numerator, Denominator: { } denominator })
        {
            return "";
        }

        var points = parameter.CutOffs.Points(displayed);
        string[] parts =
        [
            .. points > 0 ? [Down(parameter, points - 1, numerator, denominator)] : Array.Empty<string>(),
            .. points < 3 ? [Up(parameter, points, numerator, denominator)] : Array.Empty<string>(),
        ];
        return string.Join("; ", parts.Select((part, i) => i == 0 ? part : char.ToLowerInvariant(part[0]) + part[1..]));
    }

    /// <summary>What would lower a measure to so many points, fewer than it has.</summary>
    public static string Down(PressureParameter parameter, int toPoints, Measure measure) =>
        Down(parameter, toPoints, measure.Numerator ?? 0, measure.Denominator ?? 0);

    private static string Down(PressureParameter parameter, int toPoints, decimal numerator, decimal denominator)
    {
        var definition = Definitions.Of(parameter.Code);
        var cutOff = parameter.CutOffs.Above(toPoints);
        var at = NumeratorAt(parameter, cutOff, numerator, denominator);
        var most = parameter.CutOffs.UpTo ? at : Math.Ceiling(at) - 1;
        var fewer = RoundUp(numerator - most, definition.NumeratorDecimals);
        var threshold = parameter.CutOffs.UpTo ? $"Down at {Words.Number(cutOff, definition.Decimals)}" : $"Down under {cutOff:0.#}";
        return $"{threshold}{(definition.IsPercent ? "%" : "")}: {Words.Number(fewer, definition.NumeratorDecimals)} fewer {Counted(definition, fewer)}{MoreStaff(definition, cutOff, numerator, denominator)}";
    }

    private static string Up(PressureParameter parameter, int points, decimal numerator, decimal denominator)
    {
        var definition = Definitions.Of(parameter.Code);
        var cutOff = parameter.CutOffs.Above(points);
        var rounding = parameter.CutOffs.UpTo ? 0.5m / (decimal)Math.Pow(10, definition.Decimals) : 0;
        var reached = RoundUp(NumeratorAt(parameter, cutOff + rounding, numerator, denominator), definition.NumeratorDecimals);
        return $"Up at {Words.Number(reached, definition.NumeratorDecimals)} {Counted(definition, reached)}";
    }

    // The numerator at which the figure is exactly the cut-off. Agency staff are in their own denominator; who fills a vacancy stays in it.
    private static decimal NumeratorAt(PressureParameter parameter, decimal cutOff, decimal numerator, decimal denominator)
    {
        var share = Definitions.Of(parameter.Code).IsPercent ? cutOff / 100 : cutOff;
        return parameter.Code == MeasureCodes.AgencyRate ? (denominator - numerator) * share / (1 - share) : denominator * share;
    }

    private static string MoreStaff(MeasureDefinition definition, decimal cutOff, decimal numerator, decimal denominator) => definition.Code switch
    {
        MeasureCodes.CaseloadPerHolderFte => $" or {Words.Number(RoundUp((numerator / cutOff) - denominator, 1), 1)} more workers",
        MeasureCodes.ProceedingsPerFeeEarnerFte => $" or {Words.Number(RoundUp((numerator / cutOff) - denominator, 1), 1)} more fee earners",
        _ => "",
    };

    private static string Counted(MeasureDefinition definition, decimal count) => definition.NumeratorWords switch
    {
        "children" when count == 1 => "child",
        "vacant" => "vacant FTE",
        var words => words,
    };

    private static decimal RoundUp(decimal value, int decimals)
    {
        var scale = decimals == 0 ? 1 : 10;
        return Math.Ceiling(value * scale) / scale;
    }
}
