using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Legal.Matters;

/// <summary>hearings.csv: what is or was listed, by the hearing's own reference. In a complete file, one that is still to come and absent is out of the list.</summary>
public sealed class HearingsFile : LegalFile
{
    public override string Name => "hearings.csv";

    public override string Prefix => "HEARING";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Key("hearing_ref").InKey(),
        ImportColumn.Key("matter_ref").Needed().RefersTo("matter"),
        ImportColumn.Code("type", "EPO", "CMH", "FCMH", "FFH", "ICO", "IRH", "FH", "Other"),
        ImportColumn.Day("listed_for").Needed(),
        ImportColumn.Time("start_time"),
        ImportColumn.Whole("minutes").AtLeast(0),
        ImportColumn.Text("court"),
        ImportColumn.PersonName("advocate"),
        ImportColumn.Code("status", "Listed", "Held", "Adjourned", "Vacated"),
        ImportColumn.Text("reason_code"),
        ImportColumn.Key("relisted_as"),
    ];

    public override async Task CheckAsync(ImportRun<LegalDb> run, CancellationToken ct) => await run.RefuseWhereAsync(
        "relisted_as",
        FaultCode.Reference,
        "No hearing has this reference. Add it to hearings.csv or correct it.",
        $"""
        SELECT s.line FROM {run.Staged} s
        WHERE s.relisted_as NOT IN (SELECT HearingRef FROM Hearings WHERE Voided = 0)
          AND s.relisted_as NOT IN (SELECT o.hearing_ref FROM {run.Staged} o)
        """,
        ct);

    protected override async Task<ImportCounts> MergeRowsAsync(ImportRun<LegalDb> run, CancellationToken ct)
    {
        var moved = run.Writes ? await TakeFromOtherMattersAsync(run, ct) : await MovedAsync(run, ct);
        return await PerMatterAsync(run, (matter, row) =>
        {
            var reference = row.Text("hearing_ref");
            var known = moved.GetValueOrDefault(reference) ?? matter?.StandingHearing(reference)?.Terms;
            var changed = matter?.RecordHearing(reference, Read(row, run, known), run.Now) ?? false;
            return Counted(known is null, changed || moved.ContainsKey(reference));
        }, ct);
    }

    protected override Task<ImportCounts> CloseAbsentAsync(ImportRun<LegalDb> run, DateOnly asAt, List<string>? units, CancellationToken ct)
    {
        var db = run.Db;
        var present = Staged(run, "s.hearing_ref");
        return CloseInBatchesAsync(run, Open(db.Hearings), Open(db.Hearings.Where(h => !present.Contains(h.HearingRef))).OrderBy(h => h.Id), async rows =>
        {
            var ids = rows.Select(h => h.Id).ToHashSet();
            foreach (var matter in await db.WholeMatters.Where(m => m.Hearings.Any(h => ids.Contains(h.Id))).OrderBy(m => m.Id).ToListAsync(ct))
            {
                foreach (var hearing in matter.Hearings.Where(h => ids.Contains(h.Id)))
                {
                    matter.RecordHearing(hearing.HearingRef, hearing.Terms with { Status = V1.HearingStatus.Vacated }, run.Now);
                }
            }
        }, ct);

        IQueryable<Hearing> Open(IQueryable<Hearing> hearings)
        {
            var open = hearings.Where(h => !h.Voided && h.Terms.ListedFor >= asAt
                && (h.Terms.Status == V1.HearingStatus.Listed || h.Terms.Status == V1.HearingStatus.Unspecified));
            return units is null ? open : open.Where(h => db.Matters.Any(m => units.Contains(m.Details.OrgUnit) && m.Hearings.Contains(h)));
        }
    }

    private static HearingTerms Read(ImportRow row, ImportRun<LegalDb> run, HearingTerms? known)
    {
        var kept = known ?? new HearingTerms { ListedFor = default };
        return new HearingTerms
        {
            ListedFor = row.Day("listed_for")!.Value,
            Type = Or("type", row.Code<V1.HearingType>("type") ?? default, kept.Type),
            StartTime = Or("start_time", row["start_time"] is { } time ? TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture) : null, kept.StartTime),
            Minutes = Or("minutes", row.Whole("minutes"), kept.Minutes),
            Court = Or("court", row["court"] ?? "", kept.Court),
            Advocate = Or("advocate", row["advocate"] ?? "", kept.Advocate),
            Status = Or("status", row.Code<V1.HearingStatus>("status") ?? default, kept.Status),
            ReasonCode = Or("reason_code", row["reason_code"] ?? "", kept.ReasonCode),
            RelistedAs = Or("relisted_as", row["relisted_as"] ?? "", kept.RelistedAs),
        };

        T Or<T>(string column, T read, T keep) => run.HasColumn(column) ? read : keep;
    }

    // Hearings that the file gives to another matter than they stand in now, with what is known of them.
    private static async Task<Dictionary<string, HearingTerms>> MovedAsync(ImportRun<LegalDb> run, CancellationToken ct)
    {
        var db = run.Db;
        var given = Staged(run, "s.hearing_ref");
        var placed = Staged(run, "s.matter_ref || ' ' || s.hearing_ref");
        var moved = db.Hearings.AsNoTracking().Where(hearing => !hearing.Voided && given.Contains(hearing.HearingRef)
            && !db.Matters.Any(matter => matter.Hearings.Contains(hearing) && placed.Contains(matter.MatterRef + " " + hearing.HearingRef)));
        return await moved.ToDictionaryAsync(hearing => hearing.HearingRef, hearing => hearing.Terms, ct);
    }

    private static async Task<Dictionary<string, HearingTerms>> TakeFromOtherMattersAsync(ImportRun<LegalDb> run, CancellationToken ct)
    {
        var moved = await MovedAsync(run, ct);
        var refs = moved.Keys.ToList();
        foreach (var matter in await run.Db.WholeMatters.Where(m => m.Hearings.Any(h => !h.Voided && refs.Contains(h.HearingRef))).OrderBy(m => m.Id).ToListAsync(ct))
        {
            refs.ForEach(hearing => matter.VoidHearing(hearing, run.Now));
        }

        await SaveAsync(run, ct);
        return moved;
    }
}
