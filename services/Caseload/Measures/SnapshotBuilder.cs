using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>
/// Makes the snapshot of a day from dated facts, in one pass over them. It reads no clock and no store: the same facts and day give the
/// same snapshot.
/// </summary>
public static class SnapshotBuilder
{
    public static Snapshot Build(CaseloadFacts facts, DateOnly on, MeasureSettings? settings = null)
    {
        settings ??= MeasureSettings.Default;
        var org = new OrgTree(facts.Units, on);
        var units = new UnitTallies(org);
        var staffing = new Staffing(facts, on, settings, units);
        var cases = new CaseCount(on, org, settings, staffing, units);
        cases.Count(OpenCase.On(on, facts));
        LegalCount.Matters(facts.Matters, on, units);
        LegalCount.FeeEarners(staffing.Workers.Values, units);
        new YearLosses(facts, on, settings, units).Tally();
        var workers = Loads(staffing, settings, org, units);

        return new Snapshot(on, org, units.ToBases(cases.Spans()))
        {
            Workers = workers,
            Posts = staffing.Posts,
            Held = cases.Held,
            UnplacedCases = cases.Unplaced,
            AnyLeaver = facts.OnRecord.AnyLeaver,
            Limits = settings.Limits,
        };
    }

    private static List<WorkerLoad> Loads(Staffing staffing, MeasureSettings settings, OrgTree org, UnitTallies units)
    {
        List<WorkerLoad> loads = [];
        foreach (var worker in staffing.Workers.Values.Where(one => one.HasCountedSeat).OrderBy(one => one.Fact.StaffId, StringComparer.Ordinal))
        {
            var available = worker.AvailableFte(settings.AsyeFactor);
            var away = worker.Away is not null;
            var limit = away ? null : org.Nearest(worker.HomeUnit!, settings.Limits, one => one.Unit)?.CasesPerFte * available;
            var load = new WorkerLoad(worker.Fact.StaffId, worker.Fact.DisplayName, worker.Fact.Employment, worker.HomeUnit!, worker.Fte, available, away, worker.Cases, limit);
            loads.Add(load);
            Tally(worker, load, units);
        }

        return loads;
    }

    private static void Tally(WorkerDay worker, WorkerLoad load, UnitTallies units)
    {
        foreach (var seat in worker.Seats.Where(seat => seat.Counted))
        {
            var tally = units[seat.UnitCode];
            tally.HolderFte += load.Cases > 0 ? seat.Fte : 0;
            tally.AvailableFte += load.Fte > 0 ? load.AvailableFte * seat.Fte / load.Fte : 0;
        }

        if (load is { Cases: > 0, Limit: not null })
        {
            var home = units[load.UnitCode];
            home.HoldersWithLimit++;
            home.HoldersOverLimit += load.IsOverLimit ? 1 : 0;
        }
    }
}
