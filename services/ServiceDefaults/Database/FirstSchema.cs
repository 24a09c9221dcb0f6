using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.ServiceDefaults.Database;

/// <summary>
/// All tables of an empty database at once, with every migration noted as done: each migration builds a whole model of its day, which
/// made the first start of a service four seconds longer. What it makes is what the migrations make.
/// </summary>
public static class FirstSchema
{
    /// <summary>Does nothing to a database that has a table. In one transaction: a process killed within it leaves the database empty.</summary>
    public static async Task MakeIfEmptyAsync(DbContext db, CancellationToken ct)
    {
        var (creator, history) = (db.GetService<IRelationalDatabaseCreator>(), db.GetService<IHistoryRepository>());
        if (await creator.HasTablesAsync(ct))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await creator.CreateTablesAsync(ct);
        var noted = db.Database.GetMigrations().Select(migration => history.GetInsertScript(new HistoryRow(migration, ProductInfo.GetVersion())));
        await db.Database.ExecuteSqlRawAsync(string.Concat([.. AuditModel.Guards, history.GetCreateScript(), .. noted]), ct);
        await transaction.CommitAsync(ct);
    }
}
