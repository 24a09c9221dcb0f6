using WorkforcePlatform.Recruitment.Establishment;
using WorkforceV1 = WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Recruitment.Vacancies;

/// <summary>What is to fall vacant on a post: by what counts, and by what is planned. Pure, from the whole states.</summary>
/// <param name="Post">The post.</param>
/// <param name="From">The first day it is empty, or more of it than before.</param>
/// <param name="FteE4">Ten-thousandths of full time that are vacant then.</param>
/// <param name="Leaver">Whose leaving is the cause; null if nobody's is.</param>
/// <param name="Planned">It follows from what is planned alone.</param>
internal sealed record Falling(WorkforceV1.PostState Post, DateOnly From, int FteE4, WorkforceV1.WorkerState? Leaver, WorkforceV1.LeavingState? Planned)
{
    public static IEnumerable<Falling> After(DateOnly day, PostStates states)
    {
        var counts = PostHistory.Of(states.Post, states.Workers).Vacant;
        var planned = PostHistory.Of(states.Post, [.. states.Workers.Select(worker => worker.AsPlanned())]).Vacant;
        return planned.Where(spell => !(spell.Until <= day)).Select(spell =>
        {
            var first = spell.From > day ? spell.From : day;
            var isPlanned = VacantOn(first, counts) < spell.FteE4;
            var isNew = isPlanned || (spell.From > day && VacantOn(spell.From.AddDays(-1), counts) < spell.FteE4);
            var planner = isPlanned ? LeaverOf(states, spell.From, worker => worker.Planned()?.Until) : null;
            var leaver = planner ?? LeaverOf(states, spell.From, worker => worker.Until);
            return isNew ? new Falling(states.Post, spell.From, spell.FteE4, leaver, planner?.Planned()) : null;
        }).OfType<Falling>();
    }

    public V1.FallingVacancy ToProto(WorkforceV1.OrgUnitState? unit) => new()
    {
        PostNo = Post.PostNo,
        Title = Post.Title,
        OrgUnitCode = unit?.Code ?? "",
        OrgUnitName = unit?.Name ?? "",
        Fte = FteE4 / 10_000d,
        VacantFrom = Days.Iso(From),
        StaffId = Leaver?.StaffId ?? "",
        WorkerName = Leaver?.DisplayName ?? "",
        Planned = Planned is not null,
        Contradicted = Planned?.Standing is WorkforceV1.PlanStanding.Contradicted,
    };

    // An employee who holds the post to the end; the first by number if several leave it on one day.
    private static WorkforceV1.WorkerState? LeaverOf(PostStates states, DateOnly from, Func<WorkforceV1.WorkerState, string?> leavesOn)
    {
        var day = Days.Iso(from);
        var holders = states.Post.Occupancies.Where(one => !one.Voided && string.CompareOrdinal(one.StartsOn, day) < 0 && (one.Until.Length == 0 || string.CompareOrdinal(one.Until, day) >= 0))
            .Select(one => one.WorkerId).ToHashSet();
        return states.Workers.Where(worker => leavesOn(worker) == day && worker.Employment is not WorkforceV1.Employment.Agency && holders.Contains(worker.Id))
            .MinBy(worker => worker.StaffId, StringComparer.Ordinal);
    }

    private static int VacantOn(DateOnly day, IEnumerable<VacantSpell> spells) => spells.FirstOrDefault(spell => spell.From <= day && !(spell.Until <= day))?.FteE4 ?? 0;
}
