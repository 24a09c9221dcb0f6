namespace WorkforcePlatform.Caseload.Measures;

/// <summary>One sentence for each figure that can be pasted into a report as it stands: parts, value, day and source. Empty without a value.</summary>
public static class MeasureSentence
{
    public static string Of(Measure measure, string source)
    {
        if (measure.Value is null || measure.Numerator is not { } numerator)
        {
            return "";
        }

        var definition = Definitions.Of(measure.Code);
        var from = source.Length == 0 ? "" : $" ({source})";
        if (measure is { Code: MeasureCodes.CaseloadPerHolderFte or MeasureCodes.CaseloadPerInPostFte or MeasureCodes.CaseloadPerEstablishedPost or MeasureCodes.CaseloadPerDeployableFte, Denominator: { } workers })
        {
            var what = definition.DenominatorWords.Replace(" (FTE)", "", StringComparison.Ordinal);
            var condition = measure.Note.Length == 0 ? "" : $" {measure.Note}";
            return $"{Words.Number(numerator, 0)} children, {Words.Plain(workers)} {what}: {measure.Shown} each{condition}, on {Words.Long(measure.On)}{from}.";
        }

        return $"{definition.Title}: {measure.Shown}{(definition.IsPercent ? "%" : "")} ({measure.MadeOf}), on {Words.Long(measure.On)}{from}.";
    }
}
