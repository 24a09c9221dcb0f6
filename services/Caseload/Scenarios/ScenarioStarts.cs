using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Scenarios;

/// <summary>What a unit and everything below it have on a day, as a start.</summary>
internal static class ScenarioStarts
{
    public static ScenarioStart Of(AllFacts known, string unit, DateOnly day)
    {
        var snapshot = known.On(day);
        var basis = snapshot.Pooled(unit);
        var units = snapshot.Org.Subtree(unit).Select(one => one.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var posts = snapshot.Posts.Where(post => units.Contains(post.UnitCode)).ToList();
        var priced = known.Facts.Posts.Where(post => post.Cost is not null && post.Live.Contains(day)).ToList();
        var own = priced.Where(post => units.Contains(post.UnitCode)).ToList();
        var worker = Usual(own, IsWorker) ?? Usual(priced, IsWorker);
        var worst = basis.Spans.Count > 0 ? basis.Spans[0] : null;
        return new ScenarioStart
        {
            Children = basis.CasesHeld,
            Workers = basis.InPostFte + basis.AgencyFte,
            Temporary = posts.Where(post => post.Post.Funding is Funding.Temporary).Sum(post => post.InPostFte),
            Agency = basis.AgencyFte,
            Vacant = basis.VacantFte,
            Posts = basis.PostsFte > 0 ? basis.PostsFte : null,
            Managers = basis.Spans.Count,
            WorstSpan = worst?.Cases ?? 0,
            WorstSpanIn = worst is null ? "" : snapshot.Org.Find(worst.UnitCode)?.Name ?? worst.UnitCode,
            WorkerCost = worker?.Cost,
            ManagerCost = (Usual(own, IsManager) ?? Usual(priced, IsManager))?.Cost,
            PriceYear = worker?.PriceYear,
        };
    }

    private static bool IsWorker(PostFact post) => post is { Role: PostRole.SocialWorker, Fte: 1 };

    private static bool IsManager(PostFact post) => post is { Role: PostRole.PracticeManager or PostRole.TeamManager, Fte: 1 };

    // The cost that most whole-time posts of the kind have, the lower of two as frequent.
    private static PostFact? Usual(IEnumerable<PostFact> posts, Func<PostFact, bool> kind) => posts.Where(kind)
        .GroupBy(post => (post.Cost, post.PriceYear)).OrderByDescending(alike => alike.Count()).ThenBy(alike => alike.Key.Cost).FirstOrDefault()?.First();
}
