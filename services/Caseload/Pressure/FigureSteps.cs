using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>The steps from rows to the printed value, with the numbers in them.</summary>
internal static class FigureSteps
{
    /// <summary>Empty without a figure: the measure's reason says why there is none.</summary>
    public static IEnumerable<V1.FigureStep> Of(Measure measure, UnitBasis basis, string unitName, decimal asyeFactor)
    {
        if (measure is not { Value: { } value, Numerator: { } numerator })
        {
            return [];
        }

        return measure.Code switch
        {
            MeasureCodes.ManagerSpanWorst => Span(basis),
            MeasureCodes.Unallocated => Waiting(basis, measure),
            _ when measure.Denominator is { } denominator => [Numerator(measure, numerator, unitName), Denominator(measure, denominator, basis, asyeFactor), Divided(measure, numerator, denominator, value), Rounded(measure)],
            _ => [Numerator(measure, numerator, unitName), Rounded(measure)],
        };
    }

    private static bool IsCaseload(string code) => code.StartsWith("caseload_", StringComparison.Ordinal);

    private static V1.FigureStep Numerator(Measure measure, decimal numerator, string unitName)
    {
        var definition = Definitions.Of(measure.Code);
        var amount = Words.Number(numerator, definition.NumeratorDecimals);
        return IsCaseload(measure.Code)
            ? new()
            {
                Title = $"Children counted: {amount}.",
                Text = $"Cases open on {Words.Long(measure.On)} in {unitName} whose main worker is in a social worker post or is agency staff. Opened on or before the day; closed after it or not closed.",
                Rows = "children",
                Count = (int)numerator,
            }
            : new() { Title = $"Counted: {amount} {definition.NumeratorWords}.", Text = definition.Definition };
    }

    private static V1.FigureStep Denominator(Measure measure, decimal denominator, UnitBasis basis, decimal asyeFactor)
    {
        var fte = Words.Number(denominator, Definitions.Of(measure.Code).DenominatorDecimals);
        return measure.DenominatorKind switch
        {
            DenominatorKind.InPostFte when IsCaseload(measure.Code) => new() { Title = $"Workers counted: {fte} FTE.", Text = "Employees in live social worker posts (case-holding, qualification required) and agency staff. FTE is contracted hours ÷ standard hours.", Rows = "posts", Count = basis.Posts },
            DenominatorKind.HolderFte => new() { Title = $"Workers counted: {fte} FTE.", Text = "Workers in social worker posts and agency staff who hold at least one case on the day, as DfE counts.", Rows = "workers", Count = 0 },
            DenominatorKind.EstablishedPosts => new() { Title = $"Posts counted: {fte} FTE.", Text = "Live social worker posts that are not funded for a time only, filled or not.", Rows = "posts", Count = 0 },
            DenominatorKind.FeeEarnerFte => new() { Title = $"Fee earners: {fte} FTE.", Text = "In posts of lawyers: contracted FTE less reductions; those absent over four weeks left out. Trainees and legal officers are not counted." },
            DenominatorKind.AvailableFte => new() { Title = $"Available: {fte} FTE.", Text = $"Contracted FTE less reductions; newly qualified workers in their assessed and supported year at {Words.Unrounded(asyeFactor)}; workers absent over four weeks left out.", Rows = "workers", Count = 0 },
            _ => new() { Title = $"Divided by: {fte} {Definitions.Words(measure.DenominatorKind)}.", Text = $"The formula is {Definitions.Of(measure.Code).Formula}." },
        };
    }

    private static V1.FigureStep Divided(Measure measure, decimal numerator, decimal denominator, decimal value)
    {
        var definition = Definitions.Of(measure.Code);
        var times = definition.IsPercent ? " × 100" : "";
        return new()
        {
            Title = "Divided.",
            Text = $"{Words.Number(numerator, definition.NumeratorDecimals)} ÷ {Words.Number(denominator, definition.DenominatorDecimals)}{times} = {Words.Unrounded(value)}",
        };
    }

    private static V1.FigureStep Rounded(Measure measure)
    {
        var definition = Definitions.Of(measure.Code);
        return new()
        {
            Title = "Rounded",
            Text = $"to {(definition.Decimals == 0 ? "a whole number" : "one decimal")}, half away from zero, never cut off: {measure.Shown}{(definition.IsPercent ? "%" : "")}.",
        };
    }

    private static V1.FigureStep[] Span(UnitBasis basis) =>
    [
        new() { Title = $"Managers looked at: {basis.Spans.Count}.", Text = "Each worker reports to the manager named on their unit, else on the nearest unit above." },
        new() { Title = $"Children counted: {Words.Number(basis.Spans[0].Cases, 0)}.", Text = "Open cases whose main worker reports to the manager with the most.", Rows = "children", Count = basis.Spans[0].Cases },
        new() { Title = "Compared with 130 to 150 a manager.", Text = $"{basis.Spans[0].Cases} ÷ 150 = {Words.Number(basis.Spans[0].ManagersAtUpper, 2)} and {basis.Spans[0].Cases} ÷ 130 = {Words.Number(basis.Spans[0].ManagersAtLower, 2)}: the managers that so many children need (Darlington report 2009, paragraph 13)." },
    ];

    private static V1.FigureStep[] Waiting(UnitBasis basis, Measure measure) =>
    [
        new() { Title = $"No worker: {basis.WaitingOn(WaitingList.NoWorker)}.", Text = "Open cases with no main worker, or one whose role may not hold the category." },
        new() { Title = $"Held by someone away: {basis.WaitingOn(WaitingList.HeldBySomeoneAway)}.", Text = measure.Reason.Length > 0 ? $"{measure.Reason}." : "Absent over five working days, left, booking ended, or not yet started." },
        new() { Title = $"Added: {measure.Shown}.", Text = $"{basis.WaitingOn(WaitingList.HeldByManager)} more are held by a manager: printed beside, not counted here.", Rows = "children", Count = basis.Waiting.Count - basis.WaitingOn(WaitingList.HeldByManager) },
    ];
}
