using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Published;

namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>What a report printed, beside what the facts give for the same unit, measure and day; never mixed.</summary>
internal static class PrintedFigures
{
    /// <summary>Printed figures of the unit and the units below it, up to the day, the latest first.</summary>
    public static IEnumerable<V1.PrintedFigure> For(AllFacts known, string unitCode, DateOnly day)
    {
        var units = known.Units.WithBelow(unitCode).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return known.Published
            .Where(figure => units.Contains(figure.Unit) && figure.AsAt <= day)
            .OrderByDescending(figure => figure.AsAt).ThenBy(figure => figure.Paragraph?.Length).ThenBy(figure => figure.Paragraph, StringComparer.Ordinal)
            .Select(figure => Beside(known, figure));
    }

    /// <summary>The report that printed this very figure, as a source; empty if none did.</summary>
    public static string PrintedSource(this Outline known, string unitCode, Measure measure)
    {
        var printed = known.Published.FirstOrDefault(figure =>
            figure.Measure == measure.Code && figure.AsAt == measure.On && string.Equals(figure.Unit, unitCode, StringComparison.OrdinalIgnoreCase));
        return printed is null ? "" : $"{ReportName(known, printed)}{(printed.Paragraph is { Length: > 0 } paragraph ? $", paragraph {paragraph}" : "")}";
    }

    private static V1.PrintedFigure Beside(AllFacts known, PublishedFigure figure)
    {
        var proto = new V1.PrintedFigure
        {
            Printed = figure.ToProto(),
            UnitName = known.UnitFacts.FirstOrDefault(unit => string.Equals(unit.Code, figure.Unit, StringComparison.OrdinalIgnoreCase))?.Name ?? figure.Unit,
            Why = figure.Note ?? "",
        };
        if (!Definitions.Knows(figure.Measure) || known.On(figure.AsAt).Org.Find(figure.Unit) is null)
        {
            return proto;
        }

        var computed = known.On(figure.AsAt).Measure(figure.Measure, figure.Unit, known.Loaded);
        proto.Computed = computed.ToProto();
        if (figure.Value is { } printed && computed is { Value: { } value, Displayed: { } displayed })
        {
            proto.Difference = displayed == printed ? "none" : Words.Plain(displayed - printed);
            proto.Why = Why(printed, value, displayed, computed, figure.Note);
        }

        return proto;
    }

    private static string Why(decimal printed, decimal value, decimal displayed, Measure computed, string? note)
    {
        var reason = displayed == printed ? "Agrees."
            : printed == Math.Truncate(value) && printed != Math.Round(value, 0, MidpointRounding.AwayFromZero) ? $"{Division(computed, value)} The report cut the decimals off; rounded it would be {Words.Number(value, 0)}."
            : printed == Math.Round(value, 0, MidpointRounding.AwayFromZero) ? $"{Division(computed, value)} The report rounded it to a whole number."
            : $"{Division(computed, value)} The report prints another figure.";
        return string.IsNullOrEmpty(note) ? reason : $"{reason} Note: {note}.";
    }

    // A sentence of its own: an unrounded value ends it with its dots.
    private static string Division(Measure computed, decimal value)
    {
        var unrounded = Words.Unrounded(value);
        var end = unrounded.EndsWith('…') ? "" : ".";
        return computed is { Numerator: { } numerator, Denominator: { } denominator }
            ? $"{Words.Plain(numerator)} ÷ {Words.Plain(denominator)} = {unrounded}{end}"
            : $"Computed: {unrounded}{end}";
    }

    // A source is a file's name in the sample and in many councils; the authority's name says more to a reader.
    private static string ReportName(Outline known, PublishedFigure figure)
    {
        var root = known.Units.Ancestors(figure.Unit) is [var authority, ..] ? authority : figure.Unit;
        var name = known.UnitFacts.FirstOrDefault(unit => string.Equals(unit.Code, root, StringComparison.OrdinalIgnoreCase))?.Name;
        return figure.Source.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && name is not null ? $"{name} report" : figure.Source;
    }
}
