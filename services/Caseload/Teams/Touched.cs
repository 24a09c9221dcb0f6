using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Establishment;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Matters;
using WorkforceV1 = WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Caseload.Teams;

/// <summary>The units and workers that changed rows name, as they were and as they are.</summary>
internal sealed class Touched
{
    private readonly HashSet<Guid> changedUnits = [];
    private readonly HashSet<Guid> units = [];
    private readonly HashSet<Guid> posts = [];
    private readonly HashSet<string> codes = [];
    private readonly HashSet<string> staff = [];
    private readonly HashSet<string> teams = [];

    /// <param name="changedRowsBeforeAndAfter">Rows of other kinds, data sets among them, are in no sum.</param>
    public Touched(IEnumerable<object> changedRowsBeforeAndAfter)
    {
        foreach (var row in changedRowsBeforeAndAfter)
        {
            switch (row)
            {
                case UnitRow unit:
                    changedUnits.Add(unit.Id);
                    codes.Add(unit.Code);
                    AddParent(unit);
                    break;
                case PostRow post:
                    units.Add(post.UnitId);
                    posts.Add(post.Id);
                    staff.UnionWith(post.Holders.Select(holder => holder.StaffId));
                    break;
                case MatterRow matter:
                    teams.Add(matter.Unit);
                    break;
                case WorkerRow worker:
                    staff.Add(worker.StaffId);
                    posts.UnionWith(worker.Bookings.Select(booking => booking.PostId));
                    units.UnionWith(worker.Bookings.Select(booking => booking.UnitId));
                    break;
            }
        }
    }

    public static Touched Nothing { get; } = new([]);

    public bool IsNothing => changedUnits.Count == 0 && units.Count == 0 && staff.Count == 0 && teams.Count == 0;

    /// <summary>Every unit of the authorities touched, by code. Null where it can be any unit: one was dropped.</summary>
    public async Task<HashSet<string>?> UnitsAsync(CaseloadDb db, Outline outline, CancellationToken ct)
    {
        if (changedUnits.Any(id => !outline.UnitIds.ContainsKey(id.ToString())))
        {
            return null;
        }

        List<Guid> booked = [.. posts];
        List<string> some = [.. staff.Union(await FactsPart.BookedOn(db.Workers, booked).ToListAsync(ct))];
        booked.AddRange(await FactsPart.BookingsOf(db.Workers, some).Select(booking => booking.PostId).ToListAsync(ct));
        var ids = units.Concat(changedUnits)
            .Concat(await db.Posts.Where(post => EF.Parameter(booked).Contains(post.Id)).Select(post => post.UnitId).Distinct().ToListAsync(ct))
            .Concat(await FactsPart.BookingsOf(db.Workers, some).Select(booking => booking.UnitId).ToListAsync(ct))
            .Concat(await FactsPart.HeldBy(db.Posts, some).Select(post => post.UnitId).Distinct().ToListAsync(ct));
        var withChildren = await db.Allocations.Where(a => EF.Parameter(some).Contains(a.StaffId))
            .Join(db.Cases, a => a.ChildId, c => c.ChildId, (_, c) => c.Team).Distinct().ToListAsync(ct);
        IEnumerable<string?> named =
        [
            .. ids.Select(id => outline.UnitIds.GetValueOrDefault(id.ToString())),
            .. withChildren,
            .. teams,
            .. outline.UnitFacts.Where(unit => unit.ManagerStaffId is { } manager && staff.Contains(manager)).Select(unit => unit.Code),
        ];
        return [.. Authorities.Of(outline, named.OfType<string>()), .. codes];
    }

    private void AddParent(UnitRow row)
    {
        if (Guid.TryParse(WorkforceV1.OrgUnitState.Parser.ParseFrom(row.State).ParentId, out var parent))
        {
            units.Add(parent);
        }
    }
}
