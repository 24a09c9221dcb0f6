using Grpc.Core;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.Caseload.Pressure;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Districts;

internal sealed partial class DistrictService
{
    /// <summary>Load beside load, and who lives in another's area.</summary>
    [AllowRoles(Roles.Manager)]
    public override async Task<V1.DistrictView> GetDistricts(V1.GetDistrictsRequest request, ServerCallContext context)
    {
        var known = await facts.ReadAsync(context.CancellationToken);
        var day = known.DayFor(request.On, clock);
        var answer = new V1.DistrictView { On = Words.Iso(day), Loaded = known.Loaded.Has(DataSet.Cases) };
        var snapshot = known.On(day);
        if (known.UnitFor(request.Unit, context.Caller()) is not { } code || snapshot.Org.Find(code) is not { } unit)
        {
            return answer;
        }

        var localities = new Localities(snapshot.Org, day);
        var placed = PlacedChild.Below(code, known, day, localities);
        var rows = DistrictRows.Below(snapshot.Org, code).ToList();
        var rowOf = rows.SelectMany(row => snapshot.Org.Subtree(row.Code).Select(below => (below.Code, row)))
            .ToDictionary(pair => pair.Code, pair => pair.row, StringComparer.OrdinalIgnoreCase);
        var byRow = placed.ToLookup(child => rowOf.GetValueOrDefault(child.Unit.Code, unit));
        answer.Unit = unit.ToName();
        answer.Whole = ToProto(unit, placed);
        answer.Unlisted = rows.Count == 0 ? 0 : byRow[unit].Count();
        answer.Districts.AddRange(rows.Where(IsShown).Select(row => ToProto(row, [.. byRow[row]])));
        answer.Away.AddRange(rows.Append(unit).SelectMany(row => Away(row, byRow[row], localities)));
        return answer;

        // A lawyers' team and one that is closed stand here only while they still hold somebody.
        bool IsShown(UnitFact row) => (row.Type is not UnitType.LegalTeam && row.Live.Contains(day)) || byRow[row].Any();

        V1.District ToProto(UnitFact row, IReadOnlyCollection<PlacedChild> children) => new()
        {
            Unit = row.ToName(),
            Localities = { localities.StatedFor(row.Code) },
            OpenCases = children.Count,
            Caseload = snapshot.Measure(MeasureCodes.CaseloadPerDeployableFte, row.Code, known.Loaded).ToProto(),
            AtHome = children.Count(child => child.Standing is HomeStanding.AtHome),
            Elsewhere = children.Count(child => child.Standing is HomeStanding.Elsewhere),
            NoHomeArea = children.Count(child => child.Standing is HomeStanding.NoHomeArea),
            NoUnitThere = children.Count(child => child.Standing is HomeStanding.NoUnitThere),
            NoLocality = children.Count(child => child.Standing is HomeStanding.NoLocality),
        };
    }

    private static IEnumerable<V1.AwayFromHome> Away(UnitFact row, IEnumerable<PlacedChild> children, Localities localities) => children
        .Where(child => child.Standing is HomeStanding.Elsewhere)
        .GroupBy(child => child.HomeArea!, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(area => area.Count()).ThenBy(area => area.Key, StringComparer.OrdinalIgnoreCase)
        .Select(area => new V1.AwayFromHome
        {
            HeldBy = row.ToName(),
            HomeArea = area.Select(child => child.HomeArea!).Min(StringComparer.Ordinal),
            Children = area.Count(),
            HomeUnits = { localities.UnitsOf(area.Key, row.Code).Select(unit => unit.ToName()) },
        });
}
