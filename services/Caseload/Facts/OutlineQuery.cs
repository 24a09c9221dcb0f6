using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Benchmarks;
using WorkforcePlatform.Caseload.Establishment;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.Caseload.Pressure.Schemes;
using WorkforcePlatform.Caseload.Published;
using LegalV1 = WorkforcePlatform.Legal.V1;
using WorkforceV1 = WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Caseload.Facts;

/// <summary>Reads the outline, in a transaction that the caller has begun.</summary>
internal static class OutlineQuery
{
    public static async Task<Outline> ReadAsync(CaseloadDb db, DateOnly today, CancellationToken ct)
    {
        var states = (await db.Units.AsNoTracking().Select(row => row.State).ToListAsync(ct))
            .Select(WorkforceV1.OrgUnitState.Parser.ParseFrom).OrderBy(unit => unit.Position).ThenBy(unit => unit.Code, StringComparer.Ordinal).ToList();
        var codes = states.ToDictionary(unit => unit.Id, unit => unit.Code);
        var units = states.ConvertAll(unit => unit.ToFact(codes));
        var published = await db.PublishedFigures.AsNoTracking().ToListAsync(ct);
        var dataSets = await ReadDataSetsAsync(db, published.Count, ct);
        return new Outline
        {
            UnitFacts = units,
            UnitIds = codes,
            Units = new ServiceDefaults.Security.OrgTree(units.Select(unit => (unit.Code, unit.ParentCode))),
            Loaded = Sources(dataSets),
            DataSets = dataSets,
            Published = published,
            Capacity = await CapacitySettings.ReadAsync(db, ct),
            Schemes = await PressureSchemes.ReadAsync(db, ct),
            FiguresTo = FiguresTo(dataSets, published, today),
        };
    }

    // A figure printed for a day, of a measure that is computed here, proves that the rows were drawn for that day. What speaks
    // of a day to come, as a file taken "as at" next month does, moves no page there.
    private static DateOnly? FiguresTo(IEnumerable<LoadedDataSet> dataSets, IEnumerable<PublishedFigure> published, DateOnly today)
    {
        if (dataSets.Where(set => set.Name is "cases" or "allocations").Max(set => set.CoversTo) is not { } covered)
        {
            return null;
        }

        var printed = published.Where(figure => Definitions.Knows(figure.Measure) && figure.AsAt <= today).Select(figure => figure.AsAt);
        return printed.Append(covered < today ? covered : today).Max();
    }

    private static async Task<List<LoadedDataSet>> ReadDataSetsAsync(CaseloadDb db, int publishedFigures, CancellationToken ct)
    {
        var workforce = (await db.WorkforceDataSets.AsNoTracking().OrderBy(row => row.Name).Select(row => row.State).ToListAsync(ct))
            .ConvertAll(WorkforceV1.DataSetState.Parser.ParseFrom);
        var legal = (await db.LegalDataSets.AsNoTracking().OrderBy(row => row.Name).Select(row => row.State).ToListAsync(ct))
            .ConvertAll(LegalV1.DataSetState.Parser.ParseFrom);
        var own = await db.OwnDataSets.AsNoTracking().OrderBy(set => set.Name).ToListAsync(ct);
        return
        [
            .. workforce.Select(set => new LoadedDataSet(set.Name, set.Taken, set.Complete, EstablishmentFacts.Day(set.CoversTo), set.Rows, set.ImportId)),
            .. legal.Select(set => new LoadedDataSet(set.Name, true, set.Complete, EstablishmentFacts.Day(set.CoversTo), 0, set.ImportId)),
            .. own.Select(set => new LoadedDataSet(set.Name, set.Taken, set.Complete, set.CoversTo, set.Name == "published_measures" ? publishedFigures : 0, set.ImportId.ToString())),
        ];
    }

    private static LoadedSources Sources(IEnumerable<LoadedDataSet> dataSets) => new(dataSets
        .Where(set => set.Taken && DataSetOf(set.Name) is not null)
        .ToDictionary(set => DataSetOf(set.Name)!.Value, set => new LoadedSource(set.CoversTo, set.Complete, $"{set.Name}.csv")));

    private static DataSet? DataSetOf(string name) => name switch
    {
        "org_units" => DataSet.OrgUnits,
        "posts" => DataSet.Posts,
        "workers" => DataSet.Workers,
        "occupancies" => DataSet.Occupancies,
        "absences" => DataSet.Absences,
        "reductions" => DataSet.Reductions,
        "agency_assignments" => DataSet.AgencyAssignments,
        "cases" => DataSet.Cases,
        "allocations" => DataSet.Allocations,
        "matters" => DataSet.Matters,
        _ => null,
    };
}
