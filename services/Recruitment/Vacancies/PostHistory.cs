using WorkforceV1 = WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Recruitment.Vacancies;

/// <summary>
/// When a post was vacant, and who covered it, from the whole states of the post and of its workers. It reads no clock and no table:
/// the same states give the same spells, in whatever order and however often they came.
/// </summary>
public sealed class PostHistory
{
    private const int FullTimeE4 = 10_000;
    private const int UsualWeeklyHours = 37;

    private readonly Guid postId;
    private readonly Stretch live;
    private readonly int fteE4;

    private PostHistory(WorkforceV1.PostState post, IReadOnlyCollection<WorkforceV1.WorkerState> workers)
    {
        (postId, fteE4) = (Guid.Parse(post.Id), post.FteE4);
        live = Stretch.Of(post.EffectiveFrom, post.EffectiveUntil);
        var known = workers.ToDictionary(worker => worker.Id);
        var held = post.Occupancies.Where(one => !one.Voided).ToLookup(one => IsAgency(known.GetValueOrDefault(one.WorkerId)));
        Vacant = [.. VacantSpells([.. held[false].Select(one => (HeldBy(one, known), one.FteE4))])];
        IEnumerable<CoverSpell> cover =
        [
            .. workers.SelectMany(Booked),
            .. held[true].Where(one => !HasBookings(known[one.WorkerId])).Select(one => Covered(one.Id, one.WorkerId, "", HeldBy(one, known), one.FteE4)),
        ];
        Cover = [.. cover.Where(spell => spell.Until is null || spell.Until > spell.From)];
    }

    /// <summary>By first day; no two of them share a day.</summary>
    public IReadOnlyList<VacantSpell> Vacant { get; }

    public IReadOnlyList<CoverSpell> Cover { get; }

    /// <param name="post">The whole state.</param>
    /// <param name="workers">Whoever holds it or is booked on it. One who is not known yet counts as employed for as long as the post says.</param>
    public static PostHistory Of(WorkforceV1.PostState post, IReadOnlyCollection<WorkforceV1.WorkerState> workers) => new(post, workers);

    // Between two days on which something begins or ends, the same part is vacant every day.
    private IEnumerable<VacantSpell> VacantSpells(List<(Stretch Days, int FteE4)> held)
    {
        List<DateOnly> turns = [.. held.SelectMany(one => new[] { one.Days.From, one.Days.End }).Append(live.From).Append(live.End)
            .Where(day => day >= live.From && day <= live.End).Distinct().Order()];
        var steps = new List<(Stretch Days, int FteE4)>();
        foreach (var (from, end) in turns.Zip(turns.Skip(1)))
        {
            var vacant = fteE4 - held.Where(one => one.Days.From <= from && from < one.Days.End).Sum(one => one.FteE4);
            if (steps is [.., var (days, before)] && days.End == from && before == vacant)
            {
                steps[^1] = (new Stretch(days.From, end), vacant);
            }
            else if (vacant > 0)
            {
                steps.Add((new Stretch(from, end), vacant));
            }
        }

        return Vacancies(steps).SelectMany(vacancy => vacancy.Select(step => new VacantSpell
        {
            PostId = postId,
            From = step.Days.From,
            Until = step.Days.Until,
            FteE4 = step.FteE4,
            VacantSince = vacancy[0].Days.From,
            VacantUntil = vacancy[^1].Days.Until,
        }));
    }

    // A post to fill and a remainder of hours are never the same vacancy.
    private static List<List<(Stretch Days, int FteE4)>> Vacancies(List<(Stretch Days, int FteE4)> steps)
    {
        var vacancies = new List<List<(Stretch Days, int FteE4)>>();
        foreach (var step in steps)
        {
            if (vacancies is [.., var vacancy] && vacancy[^1].Days.End == step.Days.From && IsRemainder(vacancy[^1].FteE4) == IsRemainder(step.FteE4))
            {
                vacancy.Add(step);
            }
            else
            {
                vacancies.Add([step]);
            }
        }

        return vacancies;
    }

    private IEnumerable<CoverSpell> Booked(WorkforceV1.WorkerState worker) => worker.AgencyAssignments
        .Where(one => !one.Voided && one.PostId == postId.ToString())
        .Select(one => Covered(one.Id, worker.Id, one.Reference, Stretch.Of(one.StartsOn, one.Until).Within(Engaged(worker)), FteOf(one)));

    private CoverSpell Covered(string id, string workerId, string reference, Stretch days, int fteOfWorkerE4) => new()
    {
        Id = Guid.Parse(id),
        PostId = postId,
        WorkerId = Guid.Parse(workerId),
        Reference = reference,
        From = days.From,
        Until = days.Until,
        FteE4 = fteOfWorkerE4,
    };

    private static Stretch HeldBy(WorkforceV1.OccupancyState occupancy, Dictionary<string, WorkforceV1.WorkerState> known)
    {
        var held = Stretch.Of(occupancy.StartsOn, occupancy.Until);
        return known.TryGetValue(occupancy.WorkerId, out var worker) ? held.Within(Engaged(worker)) : held;
    }

    private static Stretch Engaged(WorkforceV1.WorkerState worker) => Stretch.Of(worker.StartsOn, worker.Until);

    private static int FteOf(WorkforceV1.AgencyAssignmentState booking) =>
        booking.HasFteE4 ? booking.FteE4 : booking.HasWeeklyHoursE4 ? Math.Min(FullTimeE4, booking.WeeklyHoursE4 / UsualWeeklyHours) : FullTimeE4;

    private static bool IsAgency(WorkforceV1.WorkerState? worker) => worker?.Employment is WorkforceV1.Employment.Agency;

    private static bool HasBookings(WorkforceV1.WorkerState worker) => worker.AgencyAssignments.Any(one => !one.Voided);

    private static bool IsRemainder(int vacantE4) => vacantE4 < VacantSpell.RemainderBelowE4;

    // Days from the first, up to but not including the end; what is open ends with the calendar.
    private readonly record struct Stretch(DateOnly From, DateOnly End)
    {
        public DateOnly? Until => End == DateOnly.MaxValue ? null : End;

        public static Stretch Of(string from, string until) => new(Days.Read(from) ?? DateOnly.MinValue, Days.Read(until) ?? DateOnly.MaxValue);

        public Stretch Within(Stretch other) => new(From > other.From ? From : other.From, End < other.End ? End : other.End);
    }
}
