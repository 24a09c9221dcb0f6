using Google.Protobuf;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.PlatformSupport;

/// <summary>Sends files to a running platform over the wire, in the order given.</summary>
public static class Files
{
    /// <summary>Takes all or, where one is refused, none; true if taken. What follows from them is readable a moment later.</summary>
    public static async Task<bool> TakeAsync(this RunningPlatform platform, params (string Name, string Text)[] files)
    {
        var client = platform.As<ImportService.ImportServiceClient>(Roles.Administrator);
        var id = Guid.NewGuid().ToString();
        foreach (var (name, text) in files)
        {
            await client.BeginFileAsync(new BeginFileRequest { ImportId = id, File = name });
            await client.UploadChunkAsync(new UploadChunkRequest { ImportId = id, File = name, Data = ByteString.CopyFromUtf8(text) });
        }

        foreach (var (name, _) in files)
        {
            var check = await client.CheckFileAsync(new CheckFileRequest { ImportId = id, File = name });
            if (check.State != ImportFile.Types.State.Ready)
            {
                return false;
            }
        }

        foreach (var (name, _) in files)
        {
            await client.CommitFileAsync(new CommitFileRequest { ImportId = id, File = name, ClosingConfirmed = true });
        }

        return true;
    }
}
