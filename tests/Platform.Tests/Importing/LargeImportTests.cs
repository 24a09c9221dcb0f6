using System.Diagnostics;
using System.Globalization;
using System.Text;
using Google.Protobuf;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.ServiceDefaults.Security;
using Xunit.Abstractions;

namespace WorkforcePlatform.Platform.Tests.Importing;

/// <summary>While 100,000 rows are merged, and changed the second time, everyone else goes on.</summary>
public sealed class LargeImportTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Rows = 100_000;
    private const int ChunkBytes = 1024 * 1024;

    // What a person waits for a page, and what nobody's write may take.
    private static readonly TimeSpan ReadLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WriteLimit = TimeSpan.FromSeconds(30);

    private RunningPlatform platform = null!;
    private ImportService.ImportServiceClient imports = null!;

    public async Task InitializeAsync()
    {
        platform = await RunningPlatform.StartAsync("--empty");
        imports = platform.As<ImportService.ImportServiceClient>(Roles.Administrator);
        await TakeAsync("org_units.csv", "code,name,type,parent_code,valid_from\nSYN,Synthetic,Authority,,2020-01-01\n", () => Task.CompletedTask);
    }

    public async Task DisposeAsync() => await platform.DisposeAsync();

    [Fact]
    public async Task Reads_go_on_and_writes_wait_their_turn_while_a_hundred_thousand_rows_are_merged()
    {
        var keeping = platform.As<KeepingService.KeepingServiceClient>(Roles.Administrator);
        var (reads, writes) = (new List<TimeSpan>(), new List<TimeSpan>());

        foreach (var category in (string[])["CIN", "CP"])
        {
            var file = await TakeAsync("cases.csv", Cases(category), async () =>
            {
                reads.Add(await TimedAsync(async () => await keeping.GetKeepingAsync(new() { Name = "allocations" }, deadline: DateTime.UtcNow + ReadLimit)));
                writes.Add(await TimedAsync(() => ChangeAsync(keeping)));
            });

            Assert.Equal(Rows, category == "CIN" ? file.NewRows : file.ChangedRows);
        }

        output.WriteLine($"{reads.Count} reads, the slowest {reads.Max().TotalMilliseconds:0} ms; {writes.Count} writes, the slowest {writes.Max().TotalMilliseconds:0} ms.");
        Assert.True(reads.Count > 1);
    }

    private static async Task ChangeAsync(KeepingService.KeepingServiceClient keeping)
    {
        var now = await keeping.GetKeepingAsync(new() { Name = "allocations" }, deadline: DateTime.UtcNow + ReadLimit);
        await keeping.ChangeKeeperAsync(
            new() { Name = now.Name, Keeper = now.Keeper == Keeper.Portal ? Keeper.File : Keeper.Portal, Reason = "A test", Etag = now.Etag }, deadline: DateTime.UtcNow + WriteLimit);
    }

    private static async Task<TimeSpan> TimedAsync(Func<Task> call)
    {
        var started = Stopwatch.GetTimestamp();
        await call();
        return Stopwatch.GetElapsedTime(started);
    }

    private static string Cases(string category)
    {
        var text = new StringBuilder("child_id,opened_on,closed_on,category,team\n");
        for (var child = 0; child < Rows; child++)
        {
            text.Append(CultureInfo.InvariantCulture, $"SYN-C{child},2026-01-05,,{category},SYN\n");
        }

        return text.ToString();
    }

    // Until the file is taken, others do this again and again.
    private async Task<ImportFile> TakeAsync(string file, string text, Func<Task> meanwhileAsync)
    {
        var (id, bytes) = (Guid.NewGuid().ToString(), ByteString.CopyFromUtf8(text));
        await imports.BeginFileAsync(new() { ImportId = id, File = file });
        for (var index = 0; index * ChunkBytes < bytes.Length; index++)
        {
            await imports.UploadChunkAsync(new() { ImportId = id, File = file, Index = index, Data = ByteString.CopyFrom(bytes.Span.Slice(index * ChunkBytes, Math.Min(ChunkBytes, bytes.Length - (index * ChunkBytes)))) });
        }

        var work = CheckAndCommitAsync(id, file);
        while (!work.IsCompleted)
        {
            await meanwhileAsync();
        }

        return await work;
    }

    private async Task<ImportFile> CheckAndCommitAsync(string id, string file)
    {
        var check = await imports.CheckFileAsync(new() { ImportId = id, File = file }, deadline: DateTime.UtcNow.AddMinutes(5));
        Assert.Equal(ImportFile.Types.State.Ready, check.State);
        return await imports.CommitFileAsync(new() { ImportId = id, File = file }, deadline: DateTime.UtcNow.AddMinutes(5));
    }
}
