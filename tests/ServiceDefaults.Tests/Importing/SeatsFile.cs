using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.ServiceDefaults.Tests.Importing;

/// <summary>A file of the tests' own, merged row by row as an owner with aggregates does.</summary>
public sealed class SeatsFile : ImportFile<SeatsDb>
{
    public override string Name => "seats.csv";

    public override string Owner => "seats";

    public override string Prefix => "SEAT";

    public override string? KeyKind => "staff";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Key("seat_no").InKey(),
        ImportColumn.PersonName("holder"),
        ImportColumn.Code("kind", "Window", "Aisle"),
        ImportColumn.Number("fte").Needed().Above(0).AtMost(1),
        ImportColumn.Flag("reserved"),
        ImportColumn.Key("next_to").RefersTo("staff"),
        ImportColumn.Month("price_month"),
        ImportColumn.Money("price"),
        ImportColumn.Day("start").Needed().Covering(),
        ImportColumn.Day("end"),
    ];

    public override async Task<IReadOnlyCollection<string>> FindStoredKeysAsync(SeatsDb db, IReadOnlyCollection<string> keys, CancellationToken ct) =>
        await db.Seats.Where(seat => keys.Contains(seat.SeatNo)).Select(seat => seat.SeatNo).ToListAsync(ct);

    public override void CheckRow(RowCheck check) => check.NotBefore("end", "start");

    public override Task CheckAsync(ImportRun<SeatsDb> run, CancellationToken ct) => run.RefuseWhereAsync(
        "next_to", FaultCode.FirstOfFile, "Seat {0} cannot be next to itself. Correct next_to.", $"SELECT line, seat_no FROM {run.Staged} WHERE seat_no = next_to", ct);

    public override async Task<ImportCounts> MergeAsync(ImportRun<SeatsDb> run, CancellationToken ct)
    {
        var counts = new ImportCounts(Open: await run.Db.Seats.CountAsync(seat => seat.EndsOn == null, ct));
        await foreach (var batch in run.BatchesAsync(["seat_no"], ct: ct))
        {
            var numbers = batch.Select(row => row.Text("seat_no")).ToList();
            var stored = await run.Db.Seats.Where(seat => numbers.Contains(seat.SeatNo)).ToDictionaryAsync(seat => seat.SeatNo, ct);
            counts = batch.Aggregate(counts, (sum, row) => sum + Apply(run.Db, stored, row));
            await SaveAsync(run, ct);
        }

        return run.Reading.Complete ? counts with { Closed = await CloseAsync(run, ct) } : counts;
    }

    private static ImportCounts Apply(SeatsDb db, Dictionary<string, Seat> stored, ImportRow row)
    {
        var isNew = !stored.TryGetValue(row.Text("seat_no"), out var seat);
        seat ??= db.Add(new Seat { SeatNo = row.Text("seat_no") }).Entity;
        (seat.Holder, seat.Kind, seat.FteE4, seat.Reserved) = (row["holder"], row["kind"], row.E4("fte")!.Value, row.Flag("reserved"));
        (seat.StartsOn, seat.EndsOn) = (row.Day("start")!.Value, row.Day("end"));
        return isNew ? new ImportCounts(New: 1)
            : db.Entry(seat).State == EntityState.Modified ? new ImportCounts(Changed: 1)
            : new ImportCounts(Unchanged: 1);
    }

    private static async Task<int> CloseAsync(ImportRun<SeatsDb> run, CancellationToken ct)
    {
        var absent = $"\"EndsOn\" IS NULL AND \"SeatNo\" NOT IN (SELECT seat_no FROM {run.Staged})";
        return run.Writes
            ? await run.ExecuteAsync($"UPDATE \"Seats\" SET \"EndsOn\" = $on WHERE {absent}", ct, ("$on", run.Reading.AsAt))
            : (int)await run.CountAsync($"SELECT count(*) FROM \"Seats\" WHERE {absent}", ct);
    }

    private static async Task SaveAsync(ImportRun<SeatsDb> run, CancellationToken ct)
    {
        if (run.Writes)
        {
            await run.Db.SaveChangesAsync(ct);
        }

        run.Db.ChangeTracker.Clear();
    }
}
