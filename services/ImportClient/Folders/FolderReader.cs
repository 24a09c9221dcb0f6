using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Grpc.Core;
using Microsoft.Extensions.Options;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.ImportClient.Folders;

/// <summary>
/// Reads the folder's files, everything or nothing, if they are others than last time. What became of it is kept in the data folder
/// after it is done: killed before, it is read again, and what was taken by then is unchanged.
/// </summary>
public sealed class FolderReader(Importer importer, IOptions<FolderOptions> folder, IOptions<PlatformOptions> platform, TimeProvider clock)
{
    private readonly string memory = Path.Combine(platform.Value.DataDirectory, "folder-read.json");

    public FolderOptions Options => folder.Value;

    /// <summary>A folder is set.</summary>
    public bool IsSet => Options.Path.Length > 0;

    /// <summary>Null before the first.</summary>
    public FolderRead? Last()
    {
        try
        {
            return JsonSerializer.Deserialize<FolderRead>(File.ReadAllText(memory));
        }
        catch (Exception unreadable) when (unreadable is IOException or JsonException)
        {
            return null;
        }
    }

    public async Task<FolderRead> ReadAsync(CancellationToken ct)
    {
        var (now, last) = (clock.GetUtcNow(), Last());
        FolderRead read;
        try
        {
            var files = ImportSource.OfPathOrFolder(Directory.Exists(Options.Path) ? Options.Path : throw new DirectoryNotFoundException("The folder is not there."));
            var hash = await HashAsync(files, ct);
            read = hash == last?.Files ? last with { At = now, Outcome = FolderOutcome.Unchanged, Reason = "" } : await ImportAsync(files, hash, now, ct);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or RpcException or NothingToImportException)
        {
            read = new FolderRead(now, FolderOutcome.Failed, last?.ImportId, last?.Files ?? "", (failure as RpcException)?.Status.Detail ?? failure.Message);
        }

        OwnerOnlyFile.Replace(memory, JsonSerializer.Serialize(read));
        return read;
    }

    private async Task<FolderRead> ImportAsync(IReadOnlyList<ImportSource> files, string hash, DateTimeOffset now, CancellationToken ct)
    {
        var check = await importer.CheckAsync(new ImportRequest { Files = files, Mapping = Options.Mapping }, progress: null, ct);
        var notices = string.Join(' ', check.Notices);

        // A refused import stays for a day, with its faults, as one sent by hand does.
        if (check.Outcome != ImportOutcome.Ready)
        {
            return new FolderRead(now, FolderOutcome.Refused, check.ImportId, hash, notices);
        }

        var taken = await importer.CommitAsync(check.ImportId, closingConfirmed: false, progress: null, ct);
        return taken.Outcome == ImportOutcome.Taken
            ? new FolderRead(now, FolderOutcome.Taken, check.ImportId, hash, notices)
            : new FolderRead(now, FolderOutcome.Failed, check.ImportId, "", taken.Reason);
    }

    private static async Task<string> HashAsync(IReadOnlyList<ImportSource> files, CancellationToken ct)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            await using var stream = file.Open();
            all.AppendData(Encoding.UTF8.GetBytes(file.Name));
            all.AppendData(await SHA256.HashDataAsync(stream, ct));
        }

        return Convert.ToHexStringLower(all.GetHashAndReset());
    }
}
