using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload;
using WorkforcePlatform.Legal;
using WorkforcePlatform.Recruitment;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.Workforce;

namespace WorkforcePlatform.Platform.Tests.House;

/// <summary>A database made at once and one that went through every migration are the same.</summary>
public sealed class SchemaTests : IDisposable
{
    private const string Columns = """
        SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE '\_\_%' ESCAPE '\'
        UNION ALL SELECT i.tbl_name || ' ' || trim(replace(coalesce(i.sql, ''), char(10), ' '), ' ;') FROM sqlite_master i WHERE i.type IN ('index', 'trigger')
        UNION ALL SELECT m.name || ' -> ' || f."table" || ' ' || f."from" || ' ' || f.on_delete FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
        UNION ALL SELECT 'done ' || MigrationId FROM __EFMigrationsHistory
        ORDER BY 1
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("schema").FullName;

    [Theory]
    [InlineData(typeof(WorkforceDb))]
    [InlineData(typeof(RecruitmentDb))]
    [InlineData(typeof(LegalDb))]
    [InlineData(typeof(LegalReadsDb))]
    [InlineData(typeof(CaseloadDb))]
    [InlineData(typeof(CaseloadReadsDb))]
    public async Task Made_at_once_it_has_what_the_migrations_make(Type context)
    {
        var atOnce = await MadeAsync(context, "at-once", db => FirstSchema.MakeIfEmptyAsync(db, CancellationToken.None));
        var stepByStep = await MadeAsync(context, "step-by-step", db => db.Database.MigrateAsync());

        Assert.NotEmpty(stepByStep);
        Assert.Equal(stepByStep, atOnce);
    }

    [Fact]
    public async Task What_is_there_is_left_to_the_migrations()
    {
        var made = await MadeAsync(typeof(RecruitmentDb), "there", async db =>
        {
            await db.Database.ExecuteSqlRawAsync("CREATE TABLE Kept (Id INTEGER NOT NULL PRIMARY KEY)");
            await FirstSchema.MakeIfEmptyAsync(db, CancellationToken.None);
            await db.Database.MigrateAsync();
        });

        Assert.Contains("Kept.Id INTEGER 1 1", made);
        Assert.Contains(made, line => line.StartsWith("done ", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<List<string>> MadeAsync(Type context, string name, Func<DbContext, Task> make)
    {
        var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(context))!;
        builder.UseSqlite($"Data Source={Path.Combine(folder, name)}.db");
        await using var db = (DbContext)Activator.CreateInstance(context, builder.Options)!;
        await make(db);
        return await db.Database.SqlQueryRaw<string>(Columns).ToListAsync();
    }
}
