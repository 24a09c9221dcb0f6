using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Clients;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Recruitment.Vacancies;

/// <summary>
/// vacancies.csv: how far the effort to fill each vacancy has come. The file opens and closes nothing: vacancies follow from posts and
/// people, so a row must name the day on which its post fell empty.
/// </summary>
public sealed class VacanciesFile(PeerChannels peers) : BatchedFile<RecruitmentDb>
{
    private const int NoSuchVacancy = FaultCode.FirstOfFile;

    public override string Name => "vacancies.csv";

    public override string Owner => "recruitment";

    public override string Prefix => "VACANCY";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Key("post_no").InKey().RefersTo("post"),
        ImportColumn.Day("vacant_since").InKey().Covering(),
        ImportColumn.Code(
            "stage",
            "Open", "Requisitioned", "Approved", "Advertised", "Readvertised", "Shortlisting", "Interviewing", "Offered", "Checks",
            "StartAgreed", "Filled", "OnHold", "Withdrawn"),
        ImportColumn.Day("requisitioned_on").Covering(),
        ImportColumn.Day("approved_on").Covering(),
        ImportColumn.Day("advertised_on").Covering(),
        ImportColumn.Whole("applications").AtLeast(0),
        ImportColumn.Whole("shortlisted").AtLeast(0),
        ImportColumn.Whole("interviewed").AtLeast(0),
        ImportColumn.Day("offered_on").Covering(),
        ImportColumn.Day("checks_cleared_on").Covering(),
        ImportColumn.Day("start_on"),
        ImportColumn.Day("filled_on").Covering(),
        ImportColumn.Text("reason"),
    ];

    public override void CheckRow(RowCheck check) => check.NotBefore("filled_on", "vacant_since");

    public override async Task CheckAsync(ImportRun<RecruitmentDb> run, CancellationToken ct)
    {
        var unknown = $"""
            FROM {run.Staged} s WHERE NOT EXISTS (
                SELECT 1 FROM VacantSpells v JOIN Posts p ON p.Id = v.PostId WHERE p.PostNo = s.post_no AND v.VacantSince = s.vacant_since)
            """;
        if (!await PeopleToCome.AreInAsync(peers, run.ImportId, ct))
        {
            await run.RefuseWhereAsync(
                "vacant_since",
                NoSuchVacancy,
                "Post {0} has no vacancy that begins on {1}. {2} Write the first day on which the post was empty, or send posts.csv, workers.csv and occupancies.csv too.",
                $"""
                SELECT s.line, s.post_no, s.vacant_since, coalesce(
                    'Its latest begins on ' || (SELECT max(v.VacantSince) FROM VacantSpells v JOIN Posts p ON p.Id = v.PostId WHERE p.PostNo = s.post_no) || '.',
                    'It has none on record.') {unknown}
                """,
                ct);
            return;
        }

        var waiting = await run.CountAsync($"SELECT count(*) {unknown}", ct);
        if (waiting > 0)
        {
            run.Notice($"{(waiting == 1 ? "1 row is" : $"{waiting} rows are")} of vacancies not on record yet. They show once the posts and people of this import say that the post is empty.");
        }
    }

    public override Task<ImportCounts> MergeAsync(ImportRun<RecruitmentDb> run, CancellationToken ct)
    {
        run.Db.RaiseStamp();
        return InBatchesAsync(run, "post_no", rows => MergeAsync(run, rows, ct), ct);
    }

    private static async Task<ImportCounts> MergeAsync(ImportRun<RecruitmentDb> run, IReadOnlyList<ImportRow> rows, CancellationToken ct)
    {
        var postNos = rows.Select(row => row.Text("post_no")).Distinct().ToList();
        var stored = await run.Db.Efforts.Where(e => EF.Parameter(postNos).Contains(e.PostNo)).ToDictionaryAsync(e => (e.PostNo, e.VacantSince), ct);
        var counts = new ImportCounts();
        foreach (var row in rows)
        {
            var key = (PostNo: row.Text("post_no"), VacantSince: row.Day("vacant_since")!.Value);
            var known = stored.GetValueOrDefault(key);
            var effort = known ?? run.Db.Efforts.Add(new Effort { PostNo = key.PostNo, VacantSince = key.VacantSince }).Entity;
            var changed = effort.Take(Read(row, run, known?.Details ?? new EffortDetails()));
            counts += Counted(known is null, changed);
        }

        return counts;
    }

    private static EffortDetails Read(ImportRow row, ImportRun<RecruitmentDb> run, EffortDetails known)
    {
        return new EffortDetails
        {
            Stage = run.HasColumn("stage") ? row.Code<V1.Stage>("stage") ?? default : known.Stage,
            RequisitionedOn = Day("requisitioned_on", known.RequisitionedOn),
            ApprovedOn = Day("approved_on", known.ApprovedOn),
            AdvertisedOn = Day("advertised_on", known.AdvertisedOn),
            Applications = Whole("applications", known.Applications),
            Shortlisted = Whole("shortlisted", known.Shortlisted),
            Interviewed = Whole("interviewed", known.Interviewed),
            OfferedOn = Day("offered_on", known.OfferedOn),
            ChecksClearedOn = Day("checks_cleared_on", known.ChecksClearedOn),
            StartOn = Day("start_on", known.StartOn),
            FilledOn = Day("filled_on", known.FilledOn),
            Reason = run.HasColumn("reason") ? row["reason"] ?? "" : known.Reason,
        };

        DateOnly? Day(string column, DateOnly? was) => run.HasColumn(column) ? row.Day(column) : was;

        int? Whole(string column, int? was) => run.HasColumn(column) ? row.Whole(column) : was;
    }
}
