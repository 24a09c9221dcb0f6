using Order = WorkforcePlatform.Recruitment.V1.ListVacanciesRequest.Types.Order;

namespace WorkforcePlatform.Recruitment.Vacancies;

/// <summary>How vacancies are ordered. The post's number settles ties, so that pages never overlap.</summary>
internal static class VacancyOrder
{
    public static IEnumerable<VacantDay> Sort(IEnumerable<VacantDay> vacancies, Order order, bool reversed)
    {
        var sorted = order switch
        {
            Order.Post => Sort(vacancies, one => one.Post.PostNo, StringComparer.OrdinalIgnoreCase, reversed),
            Order.Team => Sort(vacancies, one => one.Unit?.Name ?? "", StringComparer.OrdinalIgnoreCase, reversed),
            Order.Role => Sort(vacancies, one => $"{one.Post.Role} {one.Post.Title}", StringComparer.OrdinalIgnoreCase, reversed),
            Order.Fte => Sort(vacancies, one => -one.Spell.FteE4, Comparer<int>.Default, reversed),
            Order.Stage => Sort(vacancies, one => one.Effort?.Details.Stage ?? default, Comparer<V1.Stage>.Default, reversed),
            _ => Sort(vacancies, one => one.Spell.VacantSince, Comparer<DateOnly>.Default, reversed),
        };
        return sorted.ThenBy(one => one.Post.PostNo, StringComparer.Ordinal);
    }

    private static IOrderedEnumerable<VacantDay> Sort<TKey>(IEnumerable<VacantDay> vacancies, Func<VacantDay, TKey> key, IComparer<TKey> comparer, bool reversed) =>
        reversed ? vacancies.OrderByDescending(key, comparer) : vacancies.OrderBy(key, comparer);
}
