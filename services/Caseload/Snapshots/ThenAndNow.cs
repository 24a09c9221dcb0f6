using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Pressure;

namespace WorkforcePlatform.Caseload.Snapshots;

/// <summary>One figure of a stored day beside what the facts give for the same day now. A pure function of both.</summary>
internal sealed class ThenAndNow(StoredDay stored, AllFacts known, string unit, string measure)
{
    /// <summary>As stored; null if the unit was not live on the day, or the measure not known then.</summary>
    public Measure? Then => stored.Measure(unit, measure);

    /// <summary>As worked out now; null if the unit is not there on the day any more.</summary>
    public Measure? Now { get; } = known.On(stored.On) is var day && day.Org.Find(unit) is { } found && found.Live.Contains(stored.On) ? day.Measure(measure, unit, known.Loaded) : null;

    public bool NumbersDiffer => Numbers(Then) != Numbers(Now);

    public RowDifference Rows(string rows) => RowDifference.Of(rows, stored.Rows(unit, measure, rows), Now is null ? [] : rows switch
    {
        CountedKinds.Children => CountedRows.Children(known, unit, measure, stored.On),
        CountedKinds.Posts => CountedRows.Posts(known, unit, measure, stored.On),
        _ => CountedRows.Workers(known, unit, measure, stored.On),
    });

    /// <summary>What else figures are made with and is another now, as sentences.</summary>
    public IEnumerable<string> MadeOtherwise()
    {
        var settings = known.SettingsOn(stored.On);
        var (limitThen, limitNow) = (stored.LimitOf(unit), known.On(stored.On).LimitOf(unit));
        if (measure == MeasureCodes.OverLimitShare && limitThen?.CasesPerFte != limitNow?.CasesPerFte)
        {
            yield return $"The limit adopted: {Limit(limitThen)} then, {Limit(limitNow)} now.";
        }

        if (measure == MeasureCodes.CaseloadPerDeployableFte && stored.AsyeFactor != settings.AsyeFactor)
        {
            yield return $"A newly qualified worker counted as {stored.AsyeFactor:0.0#} FTE then, as {settings.AsyeFactor:0.0#} now.";
        }

        var taken = stored.DataSets.Where(set => set.Taken).Select(set => set.Name).ToHashSet();
        foreach (var set in known.DataSets.Where(set => set.Taken && !taken.Contains(set.Name)))
        {
            yield return $"{set.Name}.csv: not loaded then, loaded now.";
        }
    }

    private static (decimal?, decimal?, decimal?, Quality?, Bound?) Numbers(Measure? one) => (one?.Value, one?.Numerator, one?.Denominator, one?.Quality, one?.Bound);

    private static string Limit(AdoptedLimit? limit) => limit is null ? "none" : Words.Plain(limit.CasesPerFte);
}
