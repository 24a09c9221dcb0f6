using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Legal.Matters;

/// <summary>directions.csv: what a court told a party to do. In a complete file, one that is not done and absent was withdrawn.</summary>
public sealed class DirectionsFile : LegalFile
{
    public override string Name => "directions.csv";

    public override string Prefix => "DIRECTION";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Key("matter_ref").InKey().RefersTo("matter"),
        ImportColumn.Moment("due_at").InKey(),
        ImportColumn.Text("party").InKey(),
        ImportColumn.Text("what").InKey(),
        ImportColumn.Moment("done_at"),
    ];

    protected override Task<ImportCounts> MergeRowsAsync(ImportRun<LegalDb> run, CancellationToken ct) => PerMatterAsync(run, (matter, row) =>
    {
        var (dueAt, party, what) = (Moment.Parse(row.Text("due_at")), row.Text("party"), row.Text("what"));
        var known = matter?.StandingDirection(dueAt, party, what);
        var doneAt = run.HasColumn("done_at") ? (row["done_at"] is { } done ? Moment.Parse(done) : (Moment?)null) : known?.DoneAt;
        var changed = matter?.RecordDirection(dueAt, party, what, doneAt, run.Now) ?? false;
        return Counted(known is null, changed);
    }, ct);

    protected override Task<ImportCounts> CloseAbsentAsync(ImportRun<LegalDb> run, DateOnly asAt, List<string>? units, CancellationToken ct)
    {
        var db = run.Db;
        var sql = $"""
            SELECT d.* FROM Directions d JOIN Matters m ON m.Id = d.MatterId
            WHERE (m.MatterRef, d.DueAt, d.Party, d.What) NOT IN (SELECT s.matter_ref, s.due_at, s.party, s.what FROM {run.Staged} s)
            """;
        return CloseInBatchesAsync(run, Open(db.Directions), Open(db.Directions.FromSqlRaw(sql)).OrderBy(d => d.Id), async rows =>
        {
            var ids = rows.Select(d => d.Id).ToHashSet();
            foreach (var matter in await db.WholeMatters.Where(m => m.Directions.Any(d => ids.Contains(d.Id))).OrderBy(m => m.Id).ToListAsync(ct))
            {
                foreach (var direction in matter.Directions.Where(d => ids.Contains(d.Id)))
                {
                    matter.VoidDirection(direction.Id, run.Now);
                }
            }
        }, ct);

        IQueryable<Direction> Open(IQueryable<Direction> directions)
        {
            var open = directions.Where(d => !d.Voided && d.DoneAt == null);
            return units is null ? open : open.Where(d => db.Matters.Any(m => units.Contains(m.Details.OrgUnit) && m.Directions.Contains(d)));
        }
    }
}
