using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Establishment;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.Caseload.Published;
using WorkforceV1 = WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Caseload.Facts;

/// <summary>Reads every fact, in one read transaction that the caller has begun.</summary>
internal static class FactsQuery
{
    public static async Task<AllFacts> ReadAsync(CaseloadDb db, long stamp, CancellationToken ct)
    {
        var units = (await db.Units.AsNoTracking().Select(row => row.State).ToListAsync(ct))
            .Select(WorkforceV1.OrgUnitState.Parser.ParseFrom).OrderBy(unit => unit.Position).ToList();
        var posts = (await db.Posts.AsNoTracking().OrderBy(row => row.PostNo).Select(row => row.State).ToListAsync(ct))
            .ConvertAll(WorkforceV1.PostState.Parser.ParseFrom);
        var workers = (await db.Workers.AsNoTracking().OrderBy(row => row.StaffId).Select(row => row.State).ToListAsync(ct))
            .ConvertAll(WorkforceV1.WorkerState.Parser.ParseFrom);
        var codes = units.ToDictionary(unit => unit.Id, unit => unit.Code);
        var cases = await db.Cases.AsNoTracking()
            .Select(c => new CaseFact(c.ChildId, new Spell(c.OpenedOn, c.ClosedOn), Enum.Parse<CaseCategory>(c.Category, true), c.Team, c.HomeArea)).ToListAsync(ct);
        var allocations = await db.Allocations.AsNoTracking()
            .Select(a => new AllocationFact(a.ChildId, a.StaffId, Enum.Parse<AllocationRole>(a.Role, true), new Spell(a.StartsOn, a.Until))).ToListAsync(ct);
        var published = await db.PublishedFigures.AsNoTracking().ToListAsync(ct);
        var facts = new CaseloadFacts
        {
            Units = units.ConvertAll(unit => unit.ToFact(codes)),
            Posts = posts.ConvertAll(post => post.ToFact(codes)),
            Occupancies = [.. posts.SelectMany(EstablishmentFacts.OccupanciesOf)],
            Workers = workers.ConvertAll(EstablishmentFacts.ToFact),
            Absences = [.. workers.SelectMany(EstablishmentFacts.AbsencesOf)],
            Reductions = [.. workers.SelectMany(EstablishmentFacts.ReductionsOf)],
            Cases = cases,
            Allocations = allocations,
        };
        var dataSets = await ReadDataSetsAsync(db, facts, published.Count, ct);
        return new AllFacts
        {
            Stamp = stamp,
            Facts = facts,
            DataSets = dataSets,
            Loaded = Sources(dataSets),
            Published = published,
            FiguresTo = FiguresTo(dataSets, published),
            Units = new ServiceDefaults.Security.OrgTree(facts.Units.Select(unit => (unit.Code, unit.ParentCode))),
            Workers = facts.Workers.ToDictionary(worker => worker.StaffId, StringComparer.OrdinalIgnoreCase),
            PostTitles = posts.ToDictionary(post => post.PostNo, post => post.Title, StringComparer.OrdinalIgnoreCase),
        };
    }

    // A figure printed for a day, of a measure that is computed here, proves that the rows were drawn for that day.
    private static DateOnly? FiguresTo(IEnumerable<LoadedDataSet> dataSets, IEnumerable<PublishedFigure> published)
    {
        var covered = dataSets.Where(set => set.Name is "cases" or "allocations").Select(set => set.CoversTo).Max();
        return covered is null ? null : published.Where(figure => Definitions.Knows(figure.Measure)).Select(figure => (DateOnly?)figure.AsAt).Append(covered).Max();
    }

    private static async Task<List<LoadedDataSet>> ReadDataSetsAsync(CaseloadDb db, CaseloadFacts facts, int publishedFigures, CancellationToken ct)
    {
        var workforce = (await db.WorkforceDataSets.AsNoTracking().OrderBy(row => row.Name).Select(row => row.State).ToListAsync(ct))
            .ConvertAll(WorkforceV1.DataSetState.Parser.ParseFrom);
        var own = await db.OwnDataSets.AsNoTracking().OrderBy(set => set.Name).ToListAsync(ct);
        return
        [
            .. workforce.Select(set => new LoadedDataSet(set.Name, set.Taken, set.Complete, EstablishmentFacts.Day(set.CoversTo), set.Rows, set.ImportId)),
            .. own.Select(set => new LoadedDataSet(set.Name, true, set.Complete, set.CoversTo, RowsOf(set.Name, facts, publishedFigures), set.ImportId.ToString())),
        ];
    }

    private static int RowsOf(string name, CaseloadFacts facts, int publishedFigures) => name switch
    {
        "cases" => facts.Cases.Count,
        "allocations" => facts.Allocations.Count,
        "published_measures" => publishedFigures,
        _ => 0,
    };

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
        _ => null,
    };
}
