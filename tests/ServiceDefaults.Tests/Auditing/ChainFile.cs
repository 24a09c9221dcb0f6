using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Auditing;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.Tests.Support;
using AuditEntry = WorkforcePlatform.ServiceDefaults.Auditing.AuditEntry;

namespace WorkforcePlatform.ServiceDefaults.Tests.Auditing;

/// <summary>A chain in a file of its own, without the triggers that guard it: whoever tampers has removed those first.</summary>
internal sealed class ChainFile : IDisposable, IDbContextFactory<ChainFile.Db>
{
    private readonly string folder = Directory.CreateTempSubdirectory("audit").FullName;

    private ChainFile() => Chain = Open();

    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public FakeClock Clock { get; } = new(Start);

    public AuditChain<Db> Chain { get; }

    public static async Task<ChainFile> CreateAsync(int entries = 0)
    {
        var file = new ChainFile();
        await using var db = file.CreateDbContext();
        await db.Database.EnsureCreatedAsync();
        for (var number = 1; number <= entries; number++)
        {
            await file.WriteAsync($"thing {number}");
        }

        await file.Chain.SealAsync(default);
        return file;
    }

    public Db CreateDbContext() =>
        new(new DbContextOptionsBuilder<Db>().UseSqlite($"Data Source={Path.Combine(folder, "audit.db")}").AddInterceptors(new SqlitePragmas()).Options);

    public async Task WriteAsync(string key)
    {
        await using var db = CreateDbContext();
        db.Entries.Add(new AuditEntry
        {
            At = Clock.GetUtcNow(),
            Subject = "jo",
            Name = "Jo",
            Role = "hr",
            Action = "ChangeThing",
            Kind = "thing",
            Key = key,
            Why = "asked for",
            Before = """{"Name":"old"}""",
            After = """{"Name":"new"}""",
        });
        await db.SaveChangesAsync();
    }

    /// <summary>What an intruder with access to the file does.</summary>
    public async Task TamperAsync(string sql)
    {
        await using var db = CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
    }

    public async Task<IReadOnlyList<string>> FaultsAsync() => (await Chain.CheckAsync(default)).Faults;

    /// <summary>The same chain as another process opens it: same file, same key.</summary>
    public AuditChain<Db> Open() =>
        new("legal", AuditLog.Reads, this, new AuditKey(Options.Create(new PlatformOptions { DataDirectory = folder })), Clock);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    internal sealed class Db(DbContextOptions<Db> options) : ReadsDb(options);
}
