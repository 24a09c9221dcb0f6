using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>Open cases on the day: whose caseload each counts in, which waiting list it is on, and under which manager.</summary>
internal sealed class CaseCount(DateOnly on, OrgTree org, MeasureSettings settings, Staffing staffing, UnitTallies units)
{
    private readonly Holding holding = new(on, settings, staffing);

    private readonly Dictionary<string, int> spanCases = [];

    public List<HeldCase> Held { get; } = [];

    public int Unplaced { get; private set; }

    public void Count(IReadOnlyCollection<OpenCase> cases)
    {
        SeatAgencyByCases(cases);
        foreach (var open in cases)
        {
            Count(open);
        }
    }

    /// <summary>Every manager that somebody in a counted seat, or a case, reports to.</summary>
    public Dictionary<string, ManagerSpan> Spans()
    {
        Dictionary<string, (string Unit, HashSet<WorkerDay> Workers)> led = [];
        foreach (var (unit, worker) in staffing.Workers.Values.SelectMany(worker => worker.Seats.Where(seat => seat.Counted || worker.Cases > 0).Select(seat => (seat.UnitCode, worker))))
        {
            if (org.ManagingUnit(unit, worker.Fact.StaffId) is not { ManagerStaffId: { } manager } managed)
            {
                continue;
            }

            units[unit].Managers.Add(manager);
            var known = led.GetValueOrDefault(manager, (managed.Code, []));
            known.Workers.Add(worker);
            led[manager] = string.CompareOrdinal(managed.Code, known.Unit) < 0 ? (managed.Code, known.Workers) : known;
        }

        return led.ToDictionary(one => one.Key, one => SpanOf(one.Key, one.Value.Unit, one.Value.Workers));
    }

    private ManagerSpan SpanOf(string manager, string unit, HashSet<WorkerDay> workers) =>
        new(manager, staffing.Workers.GetValueOrDefault(manager)?.Fact.DisplayName ?? manager, unit, spanCases.GetValueOrDefault(manager))
        {
            Workers = workers.Count,
            NewlyQualified = workers.Count(worker => worker.IsNewlyQualified),
        };

    // Agency staff with neither a booking nor a unit on record are counted where most of their cases are.
    private void SeatAgencyByCases(IReadOnlyCollection<OpenCase> cases)
    {
        var unseated = cases
            .Where(open => open.Primary is { } primary
                && staffing.Workers.TryGetValue(primary.StaffId, out var worker)
                && worker is { Fact.Employment: Employment.Agency, Seats.Count: 0, Away: null })
            .GroupBy(open => open.Primary!.StaffId);
        foreach (var worker in unseated.ToList())
        {
            var teams = worker.Select(open => units.Place(open.Case.TeamCode)).OfType<string>().CountBy(team => team);
            var team = teams.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).FirstOrDefault().Key;
            if (team is not null)
            {
                staffing.SeatByCases(staffing.Workers[worker.Key], team);
            }
        }
    }

    private void Count(OpenCase open)
    {
        var team = units.Place(open.Case.TeamCode);
        if (team is null)
        {
            Unplaced++;
        }
        else
        {
            units[team].OpenCases++;
        }

        var worker = open.Primary is { } primary ? staffing.Workers.GetValueOrDefault(primary.StaffId) : null;
        if (worker is not null)
        {
            CountUnderWorker(open, worker);
        }

        if (team is not null && Waits(open, worker) is var (list, reason, since))
        {
            units[team].Waiting.Add(new WaitingChild(open.Case.ChildId, open.Case.Category, team, list, reason, open.Primary?.StaffId, since.On, WorkingDays.Age(since.On, on), since.Estimated));
        }
    }

    private void CountUnderWorker(OpenCase open, WorkerDay worker)
    {
        if (worker.UnitFor(open.Case.TeamCode) is not { } unit)
        {
            return;
        }

        worker.Cases++;
        if (org.ManagingUnit(unit, worker.Fact.StaffId)?.ManagerStaffId is { } manager)
        {
            spanCases[manager] = spanCases.GetValueOrDefault(manager) + 1;
        }

        if (worker.HasCountedSeat)
        {
            units[unit].Held.Add(open.Case.Category);
            Held.Add(new HeldCase(open.Case.ChildId, open.Case.Category, unit, worker.Fact.StaffId, open.Primary!.Held.From, open.Primary.StartEstimated));
        }
    }

    private (WaitingList List, WaitingReason Reason, Began Since)? Waits(OpenCase open, WorkerDay? worker)
    {
        var opened = new Began(open.Case.Open.From, open.Case.StartEstimated);
        if (open.Primary is not { } primary)
        {
            return (WaitingList.NoWorker, WaitingReason.NoPrimaryWorker, opened.Later(open.LastHeldUntil));
        }

        var since = opened.Later(new Began(primary.Held.From, primary.StartEstimated));
        if (worker is null)
        {
            return (WaitingList.NoWorker, WaitingReason.WorkerNotOnRecord, since);
        }

        if (!worker.IsManager && !holding.MayHold(worker, open.Case.Category))
        {
            return (WaitingList.NoWorker, WaitingReason.RoleMayNotHold, since);
        }

        if (worker.Away is var (reason, awaySince))
        {
            return (WaitingList.HeldBySomeoneAway, reason, since.Later(awaySince));
        }

        return worker.IsManager ? (WaitingList.HeldByManager, WaitingReason.Manager, since) : null;
    }
}
