using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Legal.Matters;
using WorkforcePlatform.Legal.Organisation;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Legal;

/// <summary>What every answer of the service needs to know first: the units, the names, and which day it speaks of.</summary>
internal static class LegalReads
{
    /// <summary>The units by code, in the order of the organisation.</summary>
    public static async Task<OrgTree> ReadOrgTreeAsync(this LegalDb db, CancellationToken ct) => ToTree(await ReadUnitRowsAsync(db, ct));

    /// <summary>The names of everyone whom these matters name by staff number.</summary>
    public static Task<Dictionary<string, string>> ReadNamesAsync(this LegalDb db, IReadOnlyCollection<Matter> matters, CancellationToken ct) =>
        db.ReadNamesAsync(matters.SelectMany(matter => new[] { matter.Details.SocialWorker, matter.Details.LeadFeeEarner }), ct);

    /// <summary>Names by staff number.</summary>
    public static Task<Dictionary<string, string>> ReadNamesAsync(this LegalDb db, IEnumerable<string> staffIds, CancellationToken ct)
    {
        var numbers = staffIds.Distinct().ToList();
        return db.Workers.AsNoTracking().Where(worker => numbers.Contains(worker.StaffId)).ToDictionaryAsync(worker => worker.StaffId, worker => worker.Name, ct);
    }

    /// <summary>The last day that anything about matters speaks of; null if nothing was ever loaded.</summary>
    public static Task<DateOnly?> LastLoadedDayAsync(this LegalDb db, CancellationToken ct) =>
        db.DataSets.Where(set => set.Name != "legal_monthly").MaxAsync(set => set.CoversTo, ct);

    /// <summary>The day asked for, else the last that is loaded, else today.</summary>
    public static async Task<DateOnly> DayOrLastLoadedAsync(this LegalDb db, DateOnly? asked, TimeProvider clock, CancellationToken ct) =>
        asked ?? await db.LastLoadedDayAsync(ct) ?? LondonTime.Today(clock);

    public static Task<List<UnitRow>> ReadUnitRowsAsync(this LegalDb db, CancellationToken ct) =>
        db.Units.AsNoTracking().OrderBy(unit => unit.Position).ThenBy(unit => unit.Code).ToListAsync(ct);

    public static OrgTree ToTree(IReadOnlyList<UnitRow> units)
    {
        var codes = units.ToDictionary(unit => unit.Id, unit => unit.Code);
        return new OrgTree(units.Select(unit => (unit.Code, unit.ParentId is { } parent ? codes.GetValueOrDefault(parent) : null)));
    }
}
