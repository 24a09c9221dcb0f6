namespace WorkforcePlatform.Recruitment.Vacancies;

/// <summary>Sums over what is vacant on a day.</summary>
internal static class VacancyTotals
{
    private const double FullTimeE4 = 10_000;

    public static V1.VacancySums Of(IReadOnlyCollection<VacantDay> vacant, DateOnly on)
    {
        List<VacantDay> posts = [.. vacant.Where(one => !one.Spell.IsRemainder)];
        var sums = new V1.VacancySums
        {
            Posts = posts.Count,
            Remainders = vacant.Count - posts.Count,
            Fte = vacant.Sum(one => one.Spell.FteE4) / FullTimeE4,
            Uncovered = posts.Count(one => one.IsUncovered),
            UncoveredFte = vacant.Where(one => one.IsUncovered).Sum(one => one.Spell.FteE4 - one.CoveredE4) / FullTimeE4,
            FrozenFte = vacant.Where(one => one.Post.Frozen).Sum(one => one.Spell.FteE4) / FullTimeE4,
            OverSixMonths = posts.Count(one => one.HasLasted(6, on)),
            OverTwelveMonths = posts.Count(one => one.HasLasted(12, on)),
            NotStarted = posts.Count(one => one.Effort is null),
        };
        List<int> days = [.. posts.Select(one => one.DaysOn(on)).OfType<int>().Order()];
        if (days.Count > 0)
        {
            // Of an even number, the shorter of the middle two: a number of days that some post has.
            sums.MedianDays = days[(days.Count - 1) / 2];
        }

        return sums;
    }
}
