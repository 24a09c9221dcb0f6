using System.Globalization;

namespace WorkforcePlatform.Legal.Workload;

/// <summary>
/// Open matters of a month (5.23): the days on which each was open, added up, over the days of the month. Where matters are loaded
/// this is computed; else it is as published; else there is no figure, which is not 0.
/// </summary>
public static class OpenMatters
{
    private const string Matters = "matters.csv";
    private const string Printed = "legal_monthly.csv, as published";

    public static MonthFigures Of(Month month, WorkloadFacts facts)
    {
        if (facts.Loaded is { } loaded && month.First <= loaded.Last && month.Last >= loaded.First)
        {
            return Computed(month, facts, loaded.Last);
        }

        var published = facts.Published.GetValueOrDefault(month);
        return new MonthFigures(month, AsPublished(month, published.PreProceedings), AsPublished(month, published.Proceedings), null, null);
    }

    /// <summary>How many of these are open at the end of a day.</summary>
    public static int OpenOn(DateOnly day, IEnumerable<Spell> spells) => spells.Count(spell => spell.Contains(day));

    private static MonthFigures Computed(Month month, WorkloadFacts facts, DateOnly lastLoaded)
    {
        var whole = month.Last <= lastLoaded;
        var last = whole ? month.Last : lastLoaded;
        return new MonthFigures(
            month,
            Average(month, last, facts.PreProceedings),
            Average(month, last, facts.Proceedings),
            whole ? OpenOn(last, facts.PreProceedings) : null,
            whole ? OpenOn(last, facts.Proceedings) : null);
    }

    private static Figure Average(Month month, DateOnly last, IReadOnlyList<Spell> spells)
    {
        var after = last.AddDays(1);
        return Figure.Divided(
            (spells.Sum(spell => spell.DaysIn(month.First, after)), "matter days"),
            (after.DayNumber - month.First.DayNumber, "days"),
            last,
            Matters,
            last == month.Last ? "" : string.Create(CultureInfo.GetCultureInfo("en-GB"), $"Counted to {last:d MMMM yyyy}, the last day that matters are loaded for."));
    }

    private static Figure AsPublished(Month month, decimal? value) => value is { } known
        ? Figure.AsPublished(known, month.Last, Printed)
        : Figure.Missing(month.Last, "Matters are not loaded for this month and no average of it was published.");
}
