using System.Globalization;
using Google.Protobuf;
using Grpc.Core;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.ImportClient;

/// <summary>Sends one file to its owner in chunks of 1 MiB.</summary>
internal sealed class FileUpload(ImportService.ImportServiceClient owner, TimeProvider clock)
{
    private const int ChunkBytes = 1024 * 1024;

    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(60);

    /// <returns>The file as its owner has it; null where no service takes it yet.</returns>
    public async Task<ImportFile?> SendAsync(ImportRequest request, ImportSource source, string name, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var (importId, options) = (request.ImportId.ToString(), OptionsOf(request));
        ImportFile file;
        try
        {
            file = await owner.BeginFileAsync(new BeginFileRequest { ImportId = importId, File = name, Options = options }, deadline: Limit(), cancellationToken: ct);
        }
        catch (RpcException unknown) when (unknown.StatusCode == StatusCode.NotFound)
        {
            return null;
        }

        await using var stream = source.Open();
        var buffer = new byte[ChunkBytes];
        var (index, sent) = (0, 0L);
        for (int read; (read = await stream.ReadAtLeastAsync(buffer, ChunkBytes, throwOnEndOfStream: false, ct)) > 0; index++)
        {
            var chunk = new UploadChunkRequest { ImportId = importId, File = name, Index = index, Data = UnsafeByteOperations.UnsafeWrap(buffer.AsMemory(0, read)) };
            file = await owner.UploadChunkAsync(chunk, deadline: Limit(), cancellationToken: ct);
            sent += read;
            progress?.Report(new ImportProgress(ImportStep.Uploading, name, sent, source.Bytes));
        }

        return file;
    }

    private static ImportOptions OptionsOf(ImportRequest request) => new()
    {
        Complete = request.Complete,
        AsAt = request.AsAt is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
        Unit = request.Unit,
        ClosingConfirmed = request.ClosingConfirmed,
    };

    private DateTime Limit() => clock.GetUtcNow().UtcDateTime + CallLimit;
}
