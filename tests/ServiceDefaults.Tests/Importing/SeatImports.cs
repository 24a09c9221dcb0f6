using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforcePlatform.Tests.Support;

namespace WorkforcePlatform.ServiceDefaults.Tests.Importing;

/// <summary>The import engine over the tests' own file, on a real SQLite file that goes away with it.</summary>
public sealed class SeatImports : IDisposable
{
    private const string File = "seats.csv";

    private readonly string folder = Directory.CreateTempSubdirectory("imports").FullName;
    private readonly ServiceProvider services;

    public SeatImports()
    {
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddDbContextFactory<SeatsDb>(options => options.UseSqlite($"Data Source={Path.Combine(folder, "seats.db")}").AddInterceptors(new SqlitePragmas()))
            .AddSingleton<ImportFile<SeatsDb>, SeatsFile>()
            .BuildServiceProvider();
        using var db = Database();
        db.Database.EnsureCreated();
        Owner = new ImportOwner<SeatsDb>(services.GetRequiredService<IDbContextFactory<SeatsDb>>(), services.GetServices<ImportFile<SeatsDb>>(), new KeyDirectory(null!), Clock);
    }

    public FakeClock Clock { get; } = new(new DateTimeOffset(2026, 3, 30, 9, 0, 0, TimeSpan.Zero));

    public ImportOwner<SeatsDb> Owner { get; }

    public SeatsDb Database() => services.GetRequiredService<IDbContextFactory<SeatsDb>>().CreateDbContext();

    /// <summary>Uploads and checks a file, lines joined as they stand.</summary>
    public Task<CheckedFile> CheckAsync(params string[] lines) => CheckAsync(new ImportReading(), Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    public async Task<CheckedFile> CheckAsync(ImportReading reading, byte[] bytes, int chunk = 1024 * 1024)
    {
        var id = await UploadAsync(reading, bytes, chunk);
        var record = await Owner.CheckAsync(id, File, CancellationToken.None);
        return new CheckedFile(id, record, await Owner.ListFaultsAsync(id, File, 0, 0, 10_000, CancellationToken.None));
    }

    public async Task<Guid> UploadAsync(ImportReading reading, byte[] bytes, int chunk = 1024 * 1024)
    {
        var id = Guid.CreateVersion7();
        await Owner.BeginAsync(id, File, reading, "tester", CancellationToken.None);
        foreach (var (part, index) in bytes.Chunk(chunk).Select((part, index) => (part, index)))
        {
            await Owner.UploadAsync(id, File, index, part, CancellationToken.None);
        }

        return id;
    }

    public Task<FileRecord> CommitAsync(Guid importId, bool closingConfirmed = false) => Owner.CommitAsync(importId, File, closingConfirmed, CancellationToken.None);

    /// <summary>Checks and commits.</summary>
    public async Task<FileRecord> TakeAsync(params string[] lines) => await CommitAsync((await CheckAsync(lines)).ImportId);

    /// <summary>How many files have rows staged, and how many chunks wait.</summary>
    public async Task<int> StagedAsync()
    {
        await using var db = Database();
        return await db.Set<FileChunk>().CountAsync()
            + await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE type = 'table' AND name LIKE 'import_rows%'").SingleAsync();
    }

    public void Dispose()
    {
        Owner.Dispose();
        services.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
