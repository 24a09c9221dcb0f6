using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforcePlatform.Workforce.DataSets;

namespace WorkforcePlatform.Workforce.Posts;

/// <summary>occupancies.csv: who fills which post, and how much of it.</summary>
public sealed class OccupanciesFile : WorkforceFile
{
    private const int FteIsNotHours = FaultCode.FirstOfFile;
    private const int PortalSaysOtherwise = FaultCode.FirstOfFile + 1;
    private const int ToleranceE4 = 100;

    public override string Name => "occupancies.csv";

    public override string Prefix => "OCC";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Key("staff_id").InKey().RefersTo("staff"),
        ImportColumn.Key("post_no").InKey().RefersTo("post"),
        ImportColumn.Number("fte").Needed().Above(0).AtMost(1),
        ImportColumn.Number("contracted_hours").AtLeast(0).AtMost(168),
        ImportColumn.Number("standard_hours").Above(0).AtMost(168),
        ImportColumn.Day("start").InKey().Covering(),
        ImportColumn.Day("end").Covering(),
    ];

    public override string OpenStart =>
        """
        SELECT max(o.StartsOn) FROM Occupancies o JOIN Posts p ON p.Id = o.PostId
        WHERE p.PostNo = s.post_no AND o.StaffId = s.staff_id AND NOT o.Voided AND o.StartsOn <= s.start AND (o.Until IS NULL OR o.Until > s.start)
        """;

    public override void CheckRow(RowCheck check)
    {
        check.NotBefore("end", "start");
        if (check.Row.E4("fte") is { } fte && check.Row.E4("contracted_hours") is { } contracted && check.Row.E4("standard_hours") is { } standard
            && Math.Abs((10_000m * contracted / standard) - fte) > ToleranceE4)
        {
            check.Refuse("fte", FteIsNotHours, "fte is not contracted_hours divided by standard_hours within 0.01. Correct one of the three.");
        }
    }

    public override async Task CheckAsync(ImportRun<WorkforceDb> run, CancellationToken ct)
    {
        var notices = new OccupancyNotices();
        await foreach (var rows in run.BatchesAsync(["post_no"], ct: ct))
        {
            notices.Add(rows, await ReadSeatsAsync(run, rows, ct));
        }

        notices.WriteTo(run.Notice);
        if (await run.Db.IsKeptInPortalAsync(DataSet.Occupancies, ct))
        {
            await RefuseOtherThanRecordedAsync(run, ct);
        }
    }

    protected override Task<ImportCounts> MergeRowsAsync(ImportRun<WorkforceDb> run, CancellationToken ct) =>
        InBatchesAsync(run, "post_no", rows => MergeAsync(run, rows, ct), ct);

    protected override Task<ImportCounts> CloseAbsentAsync(ImportRun<WorkforceDb> run, DateOnly asAt, List<Guid>? unitIds, CancellationToken ct)
    {
        var db = run.Db;
        var sql = $"""
            SELECT o.* FROM Occupancies o JOIN Posts p ON p.Id = o.PostId
            WHERE (o.StaffId, p.PostNo, o.StartsOn) NOT IN (SELECT s.staff_id, s.post_no, s.start FROM {run.Staged} s)
            """;
        return CloseInBatchesAsync(run, Open(db.Occupancies), Open(db.Occupancies.FromSqlRaw(sql)).OrderBy(o => o.Id), async rows =>
        {
            var ids = rows.Select(o => o.Id).ToHashSet();
            foreach (var post in await db.WholePosts.Where(p => p.Occupancies.Any(o => ids.Contains(o.Id))).ToListAsync(ct))
            {
                foreach (var occupancy in post.Occupancies.Where(o => ids.Contains(o.Id)))
                {
                    post.Vacate(occupancy.WorkerId, occupancy.StartsOn, asAt, run.Now);
                }
            }
        }, ct);

        IQueryable<Occupancy> Open(IQueryable<Occupancy> occupancies)
        {
            var open = occupancies.Where(o => !o.Voided && o.StartsOn <= asAt && (o.Until == null || o.Until > asAt)
                && !db.Starts.Any(start => start.OccupancyId == o.Id && start.Standing == V1.PlanStanding.Set));
            return unitIds is null ? open : open.Where(o => db.Posts.Any(p => unitIds.Contains(p.Details.OrgUnitId) && p.Occupancies.Contains(o)));
        }
    }

    // Who keeps the holders of posts here has the last word: a row that says otherwise is refused with both values.
    private static async Task RefuseOtherThanRecordedAsync(ImportRun<WorkforceDb> run, CancellationToken ct)
    {
        (string Column, string Recorded, string Said, string Differs)[] columns =
        [
            ("start", "t.StartsOn", "s.start", "s.start <> t.StartsOn AND (s.end IS NULL OR s.end >= t.StartsOn)"),
            ("fte", "printf('%g', t.FteE4 / 10000.0)", "printf('%g', s.fte / 10000.0)", "s.start = t.StartsOn AND CAST(s.fte AS INTEGER) <> t.FteE4"),
            ("end", "'nothing'", "s.end", "s.start = t.StartsOn AND s.end IS NOT NULL"),
        ];
        foreach (var (column, recorded, said, differs) in columns)
        {
            await run.RefuseWhereAsync(
                column,
                PortalSaysOtherwise,
                "Here it is recorded as {0}, and the file says {1}. Holders of posts are kept in the portal: correct the file, or withdraw the start there.",
                $"""
                SELECT s.line, {recorded}, {said} FROM {run.Staged} s
                JOIN Posts p ON p.PostNo = s.post_no JOIN Starts t ON t.PostId = p.Id AND t.StaffId = s.staff_id
                WHERE t.Standing = $set AND {differs}
                """,
                ct,
                ("$set", (int)V1.PlanStanding.Set));
        }
    }

    private static async Task<ImportCounts> MergeAsync(ImportRun<WorkforceDb> run, IReadOnlyList<ImportRow> rows, CancellationToken ct)
    {
        var postNos = rows.Select(row => row.Text("post_no")).Distinct().ToList();
        var staffIds = rows.Select(row => row.Text("staff_id")).Distinct().ToList();
        var posts = await run.Db.WholePosts.Where(p => postNos.Contains(p.PostNo)).ToDictionaryAsync(p => p.PostNo, ct);
        var workers = await run.Db.Workers.Where(w => staffIds.Contains(w.StaffId))
            .ToDictionaryAsync(w => w.StaffId, w => (w.Id, IsAgency: w.Details.Employment == V1.Employment.Agency), ct);
        var counts = new ImportCounts();
        foreach (var row in rows)
        {
            // While files are only compared, the post or the worker may still be on their way.
            var post = posts.GetValueOrDefault(row.Text("post_no"));
            var (workerId, isAgency) = workers.GetValueOrDefault(row.Text("staff_id"));
            var startsOn = row.Day("start")!.Value;
            var known = post?.Standing(workerId, startsOn)?.Terms;
            var terms = Read(row, run, startsOn, known);
            var changed = post?.Occupy(workerId, row.Text("staff_id"), terms, run.Now) ?? false;
            changed |= post?.HearFromFile(row.Text("staff_id"), terms, isNews: changed && !isAgency, run.Now) ?? false;
            counts += Counted(known is null, changed);
        }

        return counts;
    }

    private static OccupancyTerms Read(ImportRow row, ImportRun<WorkforceDb> run, DateOnly startsOn, OccupancyTerms? known) => new(
        startsOn,
        run.HasColumn("end") ? Day.After(row.Day("end")) : known?.Until,
        row.E4("fte") ?? 0,
        (run.HasColumn("contracted_hours") ? row.E4("contracted_hours") : known?.ContractedHoursE4) ?? 0,
        (run.HasColumn("standard_hours") ? row.E4("standard_hours") : known?.StandardHoursE4) ?? 0);

    // The posts of a batch as they will be: as this import says where it brings them, else as stored.
    private static async Task<Dictionary<string, Seat>> ReadSeatsAsync(ImportRun<WorkforceDb> run, IReadOnlyList<ImportRow> rows, CancellationToken ct)
    {
        var postNos = rows.Select(row => row.Text("post_no")).Distinct().ToList();
        var stored = await run.Db.WholePosts.AsNoTracking().Where(p => postNos.Contains(p.PostNo)).ToListAsync(ct);
        var seats = stored.ToDictionary(
            p => p.PostNo, p => new Seat(p.Details.FteE4, p.Details.EffectiveFrom, [.. p.Occupancies.Where(o => !o.Voided).Select(o => (o.StaffId, o.Terms))]));

        var sql = $"SELECT s.post_no AS PostNo, CAST(s.fte AS INTEGER) AS FteE4, s.effective_from AS EffectiveFrom FROM {run.StagedOf("posts.csv")} s";
        var coming = await run.Db.Database.SqlQueryRaw<ComingPost>(sql).Where(p => postNos.Contains(p.PostNo)).ToListAsync(ct);
        foreach (var post in coming)
        {
            var known = seats.GetValueOrDefault(post.PostNo);
            seats[post.PostNo] = new Seat(post.FteE4, post.EffectiveFrom ?? known?.From ?? Day.Always, known?.Occupancies ?? []);
        }

        return seats;
    }

    private sealed record ComingPost(string PostNo, int FteE4, DateOnly? EffectiveFrom);
}
