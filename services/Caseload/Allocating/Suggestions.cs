using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Allocating;

/// <summary>
/// Suggests a worker for one waiting child after the other, each suggestion counted in the next: whoever works with a sibling, else of the
/// child's team whoever has nothing ahead in four weeks and the smallest share of their own limit. Never anybody whom the waiting lists would
/// not take for present, nor anybody over their limit. A pure function of what it is given: ties go by children taken lately, then by staff number.
/// </summary>
internal sealed class Suggestions(IReadOnlyList<MeetingWorker> workers, Holding holding, DateOnly startsOn)
{
    private const int DaysAhead = 28;

    private readonly Dictionary<string, int> given = [];
    private readonly Dictionary<string, string> ofChild = [];

    /// <summary>The staff number, null where nobody is suggested, and why.</summary>
    public (string? StaffId, string Grounds) For(WaitingFamily family)
    {
        var fit = workers.Where(worker => holding.IsPresentFor(worker.Day, family.Child.Category)).ToList();
        var withRoom = fit.Where(worker => !With(worker).IsOver).ToList();
        var known = family.Siblings.SelectMany(sibling => (string?[])[sibling.StaffId, ofChild.GetValueOrDefault(sibling.ChildId)]).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (withRoom.Find(worker => known.Contains(worker.StaffId)) is { } relative)
        {
            return Give(relative, family, $"Works with a sibling, or is suggested for one; {Share(relative)}; {Ahead(relative)}.");
        }

        var first = withRoom.Where(worker => worker.IsOf(family.Child.UnitCode))
            .OrderByDescending(IsHere).ThenBy(Part).ThenBy(worker => worker.InSevenDays + given.GetValueOrDefault(worker.StaffId)).ThenBy(worker => worker.StaffId, StringComparer.Ordinal)
            .FirstOrDefault();
        var sibling = fit.Exists(worker => known.Contains(worker.StaffId)) ? "Whoever works with a sibling has no room. " : "";
        if (first is not null)
        {
            return Give(first, family, $"{sibling}May hold this category; {Share(first)}; {Ahead(first)}.");
        }

        return (null, sibling + (fit.Exists(worker => worker.IsOf(family.Child.UnitCode))
            ? "Everybody of the team who may hold this category would be over their own limit."
            : "Nobody of the team is here who may hold this category."));
    }

    private (string? StaffId, string Grounds) Give(MeetingWorker worker, WaitingFamily family, string grounds)
    {
        given[worker.StaffId] = given.GetValueOrDefault(worker.StaffId) + 1;
        ofChild[family.Child.ChildId] = worker.StaffId;
        return (worker.StaffId, grounds);
    }

    private AllocationLoad With(MeetingWorker worker) => worker.Load with { More = given.GetValueOrDefault(worker.StaffId) + 1 };

    private bool IsHere(MeetingWorker worker) => worker.IsHereUntil(startsOn.AddDays(DaysAhead));

    // Without a limit the children themselves are compared.
    private decimal Part(MeetingWorker worker) => With(worker) is { Limit: { } limit } load ? load.After / limit : With(worker).After;

    private string Share(MeetingWorker worker) => With(worker) is { Limit: { } limit } load
        ? $"with this child at {Words.Number(100 * load.After / limit, 0)}% of their own limit"
        : $"with this child {Words.Number(With(worker).After, 0)}, no limit being adopted";

    private string Ahead(MeetingWorker worker) => IsHere(worker) ? "nothing ahead in four weeks" : "not here all of the next four weeks";
}
