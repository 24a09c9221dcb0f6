using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.Recruitment.Vacancies;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Recruitment.Tests.Vacancies;

/// <summary>The spells against a count of each single day, for any post and any workers.</summary>
public class PostHistoryProperties
{
    private static readonly List<DateOnly> Days = [.. Enumerable.Range(-2, 110).Select(States.April.AddDays)];

    [Fact]
    public void On_every_day_what_is_vacant_is_the_post_less_what_employees_hold() => ForEachPost((post, workers) =>
    {
        var vacant = PostHistory.Of(post, workers).Vacant;
        return Days.TrueForAll(day => vacant.Where(spell => spell.From <= day && !(spell.Until <= day)).Sum(spell => spell.FteE4) == VacantOn(day, post, workers));
    });

    [Fact]
    public void Spells_of_one_vacancy_follow_on_one_another_without_a_gap_and_no_two_vacancies_share_a_first_day() => ForEachPost((post, workers) =>
        PostHistory.Of(post, workers).Vacant.GroupBy(spell => spell.VacantSince).All(vacancy =>
            vacancy.First().From == vacancy.Key
            && vacancy.Last().Until == vacancy.First().VacantUntil
            && vacancy.Zip(vacancy.Skip(1)).All(pair => pair.First.Until == pair.Second.From)
            && vacancy.DistinctBy(spell => (spell.VacantUntil, spell.IsRemainder)).Count() == 1));

    [Fact]
    public void The_order_of_spells_in_the_states_makes_no_difference() => ForEachPost((post, workers) =>
    {
        var other = post.Clone();
        other.Occupancies.Clear();
        other.Occupancies.AddRange(post.Occupancies.Reverse());
        return PostHistory.Of(other, [.. Enumerable.Reverse(workers)]).Vacant.SequenceEqual(PostHistory.Of(post, workers).Vacant);
    });

    private static void ForEachPost(Func<PostState, List<WorkerState>, bool> holds) => Prop.ForAll(RandomPosts.Seeds, seed =>
    {
        var random = new Random(seed);
        var workers = RandomPosts.BuildWorkers(random);
        return RandomPosts.BuildPosts(random).TrueForAll(post => holds(post, workers));
    }).QuickCheckThrowOnFailure();

    private static int VacantOn(DateOnly day, PostState post, List<WorkerState> workers)
    {
        var employed = post.Occupancies
            .Where(one => !one.Voided && Lasts(one.StartsOn, one.Until, day))
            .Where(one => workers.Single(worker => worker.Id == one.WorkerId) is { Employment: Employment.Employee } worker && Lasts(worker.StartsOn, worker.Until, day))
            .Sum(one => one.FteE4);
        return Lasts(post.EffectiveFrom, post.EffectiveUntil, day) ? Math.Max(0, post.FteE4 - employed) : 0;
    }

    private static bool Lasts(string from, string until, DateOnly day) => Parse(from) <= day && (until.Length == 0 || Parse(until) > day);

    private static DateOnly Parse(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
