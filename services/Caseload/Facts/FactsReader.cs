using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.Caseload.Facts;

/// <summary>
/// Gives the facts as they are now. They are read once and kept for as long as their stamp stands, so that a page costs
/// one small query; every replica of the service sees a change with the transaction that made it.
/// </summary>
public sealed class FactsReader(IDbContextFactory<CaseloadDb> databases) : IDisposable
{
    private readonly SemaphoreSlim reading = new(1, 1);
    private AllFacts? latest;

    public async Task<AllFacts> ReadAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (latest is { } known && known.Stamp == await StampAsync(db, ct))
        {
            return known;
        }

        await reading.WaitAsync(ct);
        try
        {
            // One read transaction: every table is seen as of the same commit.
            await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.ReadUncommitted, ct);
            var stamp = await StampAsync(db, ct);
            return latest is { } meanwhile && meanwhile.Stamp == stamp ? meanwhile : latest = await FactsQuery.ReadAsync(db, stamp, ct);
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private static Task<long> StampAsync(CaseloadDb db, CancellationToken ct) => db.FactsStamps.Select(stamp => stamp.Value).SingleAsync(ct);
}
