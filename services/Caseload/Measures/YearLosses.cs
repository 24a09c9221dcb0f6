using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>
/// What twelve months to the day cost: employees' FTE that left, and FTE working days lost to absence. A leaver is gone on the day, so
/// that nobody is both in post and a leaver; a move within the council is not leaving (DfE).
/// </summary>
internal sealed class YearLosses(CaseloadFacts facts, DateOnly on, MeasureSettings settings, UnitTallies units)
{
    private readonly DateOnly yearAgo = on.AddYears(-1);

    private readonly Dictionary<string, PostFact> posts = facts.Posts.ToDictionary(post => post.PostNo);

    private readonly ILookup<string, OccupancyFact> occupancies = facts.Occupancies.ToLookup(occupancy => occupancy.StaffId);

    public void Tally()
    {
        var employees = facts.Workers.Where(worker => worker.Employment is Employment.Employee).ToDictionary(worker => worker.StaffId);
        foreach (var leaver in employees.Values.Where(worker => worker.Engaged.To is { } to && to > yearAgo && to <= on))
        {
            TallyLeaver(leaver);
        }

        foreach (var absence in facts.Absences.Where(one => AbsenceKinds.CountsAsLost(one.Kind) && employees.ContainsKey(one.StaffId)))
        {
            TallyAbsence(absence);
        }
    }

    private void TallyLeaver(WorkerFact leaver)
    {
        var gone = leaver.Engaged.To!.Value;
        var last = SeatsOn(leaver.StaffId, gone.AddDays(-1));
        if (last.Count == 0 && occupancies[leaver.StaffId].Where(one => one.Held.To <= gone).Max(one => one.Held.To) is { } end)
        {
            last = SeatsOn(leaver.StaffId, end.AddDays(-1));
        }

        foreach (var (unit, fte) in last)
        {
            units[unit].LeaverFte += fte;
        }

        if (last.Count > 0)
        {
            units[last[0].Unit].Leavers++;
        }
    }

    private void TallyAbsence(AbsenceFact absence)
    {
        var tomorrow = on.AddDays(1);
        var whole = absence.Away with { To = absence.Away.To ?? tomorrow };
        var from = Later(whole.From, yearAgo.AddDays(1));
        var to = whole.To < tomorrow ? whole.To.Value : tomorrow;
        if (to <= from)
        {
            return;
        }

        var days = WorkingDays.CountIn(from, to);
        var wholeDays = WorkingDays.CountIn(whole.From, whole.To!.Value);
        var seats = SeatsOn(absence.StaffId, from);
        var fte = seats.Sum(seat => seat.Fte);
        foreach (var (unit, seatFte) in seats)
        {
            units[unit].WorkingDaysLost += absence.WorkingDaysLost is not { } lost ? days * seatFte
                : wholeDays == 0 ? lost * seatFte / fte
                : lost * days / wholeDays * seatFte / fte;
        }
    }

    private List<(string Unit, decimal Fte)> SeatsOn(string staffId, DateOnly day)
    {
        List<(string Unit, decimal Fte)> seats = [];
        foreach (var occupancy in occupancies[staffId].Where(one => one.Held.Contains(day)))
        {
            if (posts.TryGetValue(occupancy.PostNo, out var post)
                && post.Live.Contains(day)
                && (settings.AllPosts || post.IsSocialWorkerPost)
                && units.Place(post.UnitCode) is { } unit)
            {
                seats.Add((unit, occupancy.Fte));
            }
        }

        return seats;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
