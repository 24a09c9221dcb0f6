using System.Runtime.CompilerServices;
using Grpc.Core;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.ImportClient;

/// <summary>What the owners keep of imports: their files, counts and faults.</summary>
/// <param name="callerOf">Calls the named service.</param>
/// <param name="clock">Tells an import under way from one that was interrupted.</param>
public sealed class ImportHistory(Func<string, CallInvoker> callerOf, TimeProvider clock)
{
    private const int FaultsAtOnce = 1000;

    /// <summary>The newest imports, at most <paramref name="most"/> of them, made from the newest 200 files of each owner.</summary>
    public async Task<IReadOnlyList<ImportRecord>> ListAsync(int most, CancellationToken ct)
    {
        var files = await FilesAsync("", ct);
        return [.. files.GroupBy(file => file.ImportId).Select(import => ImportRecord.Of([.. import], clock.GetUtcNow())).OrderByDescending(record => record.StartedAt).Take(most)];
    }

    /// <summary>One import; null if no owner knows it.</summary>
    public async Task<ImportRecord?> FindAsync(Guid importId, CancellationToken ct) =>
        await FilesOfAsync(importId, ct) is { Count: > 0 } files ? ImportRecord.Of(files, clock.GetUtcNow()) : null;

    /// <summary>One import's files in the order of the contract.</summary>
    public async Task<IReadOnlyList<ImportFile>> FilesOfAsync(Guid importId, CancellationToken ct) =>
        [.. (await FilesAsync(importId.ToString(), ct)).OrderBy(file => ImportRecord.OrderOf(file.File))];

    /// <summary>Every fault of a file, in the order of its lines.</summary>
    public async IAsyncEnumerable<ImportFault> FaultsAsync(ImportFile file, [EnumeratorCancellation] CancellationToken ct)
    {
        var owner = new ImportService.ImportServiceClient(callerOf(file.Owner));
        var request = new ListImportFaultsRequest { ImportId = file.ImportId, File = file.File, PageSize = FaultsAtOnce };
        do
        {
            var page = await owner.ListImportFaultsAsync(request, cancellationToken: ct);
            foreach (var fault in page.Faults)
            {
                yield return fault;
            }

            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
    }

    // Two owners may be hosted by one process, which then answers for both: each file counts once.
    private async Task<IReadOnlyList<ImportFile>> FilesAsync(string importId, CancellationToken ct)
    {
        var files = new Dictionary<(string, string), ImportFile>();
        foreach (var owner in ContractFile.Owners)
        {
            var service = new ImportService.ImportServiceClient(callerOf(owner));
            var page = await service.ListImportFilesAsync(new ListImportFilesRequest { ImportId = importId, PageSize = 200 }, cancellationToken: ct);
            foreach (var file in page.Files)
            {
                files[(file.ImportId, file.File)] = file;
            }
        }

        return [.. files.Values];
    }
}
