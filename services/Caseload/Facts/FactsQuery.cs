using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Establishment;
using WorkforcePlatform.Caseload.Matters;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using LegalV1 = WorkforcePlatform.Legal.V1;
using WorkforceV1 = WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Caseload.Facts;

/// <summary>Reads the rows of a <see cref="FactsPart"/> as facts, in a transaction that the caller has begun.</summary>
internal static class FactsQuery
{
    /// <summary>Every fact of every day, with the outline.</summary>
    public static async Task<AllFacts> ReadAsync(CaseloadDb db, DateOnly today, CancellationToken ct)
    {
        var outline = await OutlineQuery.ReadAsync(db, today, ct);
        return new AllFacts(outline, await ReadAsync(FactsPart.Whole(db), outline, ct));
    }

    public static async Task<CaseloadFacts> ReadAsync(FactsPart part, Outline outline, CancellationToken ct)
    {
        var codes = outline.UnitIds;
        var posts = (await part.Posts.AsNoTracking().OrderBy(row => row.PostNo).Select(row => row.State).ToListAsync(ct))
            .ConvertAll(WorkforceV1.PostState.Parser.ParseFrom);
        var workers = (await part.Workers.AsNoTracking().OrderBy(row => row.StaffId).Select(row => row.State).ToListAsync(ct))
            .ConvertAll(WorkforceV1.WorkerState.Parser.ParseFrom);
        var matters = (await part.Matters.AsNoTracking().OrderBy(row => row.Id).Select(row => row.State).ToListAsync(ct))
            .ConvertAll(LegalV1.MatterState.Parser.ParseFrom);
        return new CaseloadFacts
        {
            Units = outline.UnitFacts,
            Posts = posts.ConvertAll(post => post.ToFact(codes)),
            Occupancies = [.. posts.SelectMany(EstablishmentFacts.OccupanciesOf)],
            Workers = workers.ConvertAll(EstablishmentFacts.ToFact),
            AgencyAssignments = [.. workers.SelectMany(worker => EstablishmentFacts.BookingsOf(worker, codes))],
            Absences = [.. workers.SelectMany(EstablishmentFacts.AbsencesOf)],
            Reductions = [.. workers.SelectMany(EstablishmentFacts.ReductionsOf)],
            Matters = matters.ConvertAll(MatterFacts.ToFact),
            Cases = await part.Cases.AsNoTracking()
                .Select(c => new CaseFact(c.ChildId, new Spell(c.OpenedOn, c.ClosedOn), Enum.Parse<CaseCategory>(c.Category, true), c.Team, c.HomeArea, c.StartEstimated)).ToListAsync(ct),
            Allocations = await part.Allocations.AsNoTracking()
                .Select(a => new AllocationFact(a.ChildId, a.StaffId, Enum.Parse<AllocationRole>(a.Role, true), new Spell(a.StartsOn, a.Until), a.StartEstimated)).ToListAsync(ct),
        };
    }
}
