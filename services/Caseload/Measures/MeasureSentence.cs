using System.Globalization;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>One sentence for each figure that can be pasted into a report as it stands: parts, value, date and source. Empty without a value.</summary>
public static class MeasureSentence
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Of(Measure measure)
    {
        if (measure is not { Value: not null, Numerator: { } numerator, Denominator: { } denominator })
        {
            return "";
        }

        var definition = Definitions.Of(measure.Code);
        var figure = definition switch
        {
            { Code: MeasureCodes.ManagerSpanWorst } => $"{measure.Shown} children under one manager, the worst span",
            { Code: MeasureCodes.Unallocated } => $"{measure.Shown} of {Plain(denominator)} open cases without a present worker",
            { IsPercent: true } => $"{definition.Title} {measure.Shown}%: {Plain(numerator)} {definition.NumeratorWords} ÷ {Plain(denominator)} {definition.DenominatorWords}",
            _ => $"{Plain(numerator)} {definition.NumeratorWords}, {Plain(denominator)} {Holders(measure.DenominatorKind)}: {measure.Shown} each",
        };
        var source = measure.Source.Length > 0 ? $" ({measure.Source})" : "";
        return $"{figure}, on {measure.On.ToString("d MMMM yyyy", English)}{source}.";
    }

    private static string Holders(DenominatorKind kind) => kind switch
    {
        DenominatorKind.EstablishedPosts => "established posts if every one were filled",
        DenominatorKind.AvailableFte => "available workers",
        DenominatorKind.InPostFte => "workers in post",
        DenominatorKind.HolderFte => "workers holding cases",
        _ => Definitions.Words(kind),
    };

    private static string Plain(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("#,##0.#", English);
}
