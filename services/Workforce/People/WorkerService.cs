using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Time;
using WorkforcePlatform.Workforce.OrgUnits;

namespace WorkforcePlatform.Workforce.People;

/// <summary>Reads workers within the caller's scope.</summary>
public sealed partial class WorkerService(WorkforceDb db, TimeProvider clock) : V1.WorkerService.WorkerServiceBase
{
    /// <summary>
    /// Workers with a post in the unit or below it: those in it now or to come, and whoever was there last before leaving.
    /// One who moved on is no longer the old unit's to see. A caller without limits also sees workers who never had a post.
    /// </summary>
    private IQueryable<Worker> InScope(UnitsInScope units, string unit)
    {
        var workers = db.Workers.AsNoTracking().AsSplitQuery().Include(w => w.Absences).Include(w => w.Reductions);
        if (units.Unlimited && unit.Length == 0)
        {
            return workers;
        }

        var wanted = units.IdsBelow(unit);
        var today = LondonTime.Today(clock);
        return workers.Where(worker =>
            db.Posts.Where(p => wanted.Contains(p.Details.OrgUnitId)).SelectMany(p => p.Occupancies).Any(here =>
                here.WorkerId == worker.Id && !here.Voided
                && (here.Until == null || here.Until > today
                    || !db.Occupancies.Any(later => later.WorkerId == worker.Id && !later.Voided && later.StartsOn > here.StartsOn))));
    }
}
