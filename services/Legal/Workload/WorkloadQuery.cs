using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Legal.Organisation;
using WorkforcePlatform.Legal.Published;

namespace WorkforcePlatform.Legal.Workload;

/// <summary>Reads what open matters are counted from, in a transaction that the caller has begun.</summary>
internal sealed class WorkloadQuery(LegalDb db, DatesReader everyMatter, UnitsInScope units)
{
    public async Task<WorkloadReading> ReadAsync(string unit, CancellationToken ct)
    {
        var here = units.CodesBelow(unit).ToHashSet();
        var dates = (await everyMatter.ReadAsync(ct)).Where(matter => here.Contains(matter.Unit)).Select(matter => matter.Dates).ToList();
        var set = await db.DataSets.AsNoTracking().SingleOrDefaultAsync(one => one.Name == "matters", ct);
        var loaded = set is null ? ((DateOnly First, DateOnly Last)?)null : (await FirstDayAsync(ct) ?? set.TrueTo, set.TrueTo);
        IReadOnlyList<string> tops = unit.Length > 0 ? [unit.ToUpperInvariant()] : units.Roots;
        var published = await ReadPublishedAsync(tops, ct);
        var covered = Day.First(await db.LastLoadedDayAsync(ct) ?? loaded?.First, loaded?.Last);
        return new WorkloadReading(
            tops is [var top] ? top : "",
            new WorkloadFacts
            {
                PreProceedings = [.. dates.Select(matter => matter.PreProceedings).OfType<Spell>()],
                Proceedings = [.. dates.Select(matter => matter.Proceedings).OfType<Spell>()],
                Loaded = loaded,
                Published = published,
            },
            Span(loaded?.First, covered, published.Keys),
            published.Keys.Select(month => (DateOnly?)month.Last).Append(covered).Max());
    }

    private static (Month First, Month Last)? Span(DateOnly? first, DateOnly? last, IEnumerable<Month> published)
    {
        var days = published.Select(month => (DateOnly?)month.First).Append(first).Append(last).OfType<DateOnly>().ToList();
        return days.Count == 0 ? null : (Month.Of(days.Min()), Month.Of(days.Max()));
    }

    // Of every matter, whoever asks: what is loaded does not depend on the reader.
    private async Task<DateOnly?> FirstDayAsync(CancellationToken ct) => Day.First(
        await db.Matters.MinAsync(matter => matter.Details.OpenedOn, ct),
        await db.Matters.MinAsync(matter => matter.Details.PreProceedingsOn, ct),
        await db.Matters.MinAsync(matter => matter.Details.IssuedOn, ct));

    // Units side by side are added up where each of them printed the month. Rows without a unit belong to the only authority.
    private async Task<Dictionary<Month, PublishedMonth>> ReadPublishedAsync(IReadOnlyList<string> tops, CancellationToken ct)
    {
        var wanted = tops.Count == 0 && units.Unlimited ? [""] : tops;
        var printed = await db.MonthlyAverages.AsNoTracking().Where(average => wanted.Contains(average.Unit) || average.Unit == "").ToListAsync(ct);
        var placed = printed.GroupBy(average => (Unit: average.Unit.Length > 0 ? average.Unit : units.OnlyAuthority ?? "", average.Month))
            .ToDictionary(group => group.Key, group => group.MaxBy(average => average.Unit.Length)!);
        return placed.Keys.Select(key => key.Month).Distinct()
            .Where(month => wanted.Count > 0 && wanted.All(unit => placed.ContainsKey((unit, month))))
            .ToDictionary(month => Month.Read(month)!.Value, month => Sum([.. wanted.Select(unit => placed[(unit, month)])]));
    }

    private static PublishedMonth Sum(List<MonthlyAverage> averages) => new(
        averages.Aggregate((decimal?)0, (sum, one) => sum + one.PreProceedings),
        averages.Aggregate((decimal?)0, (sum, one) => sum + one.Proceedings));
}
