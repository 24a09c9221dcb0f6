using WorkforcePlatform.ServiceDefaults.Time;
using WorkforcePlatform.Workforce.OrgUnits;

namespace WorkforcePlatform.Workforce.People;

/// <summary>Reads workers within the caller's scope.</summary>
internal sealed partial class WorkerService(WorkforceDb db, OrganisationReader organisations, PeopleReader everybody, TimeProvider clock) : V1.WorkerService.WorkerServiceBase
{
    // A caller without limits also sees workers who never had a post.
    private IQueryable<Worker> InScope(UnitsInScope units, string unit) => units.Unlimited && unit.Length == 0
        ? db.WholeWorkers
        : db.PeopleIn(units.IdsBelow(unit), LondonTime.Today(clock), db.WholeWorkers);
}
