using Google.Protobuf;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.Tests;

/// <summary>Takes files as the command line does: upload, check all, and commit only if none is refused.</summary>
internal static class Imports
{
    // The order in which files are committed: those referred to first.
    private static readonly string[] Order = ["workers.csv", "org_units.csv", "posts.csv", "occupancies.csv", "agency_assignments.csv", "absences.csv", "reductions.csv", "supervisions.csv", "agency_spend.csv", "budget_establishment.csv", "worker_census.csv"];

    public static async Task<Dictionary<string, ImportFile>> ImportAsync(
        this WorkforceHost host, IReadOnlyDictionary<string, string> files, ImportOptions? options = null, bool preview = false)
    {
        var client = new ImportService.ImportServiceClient(host.As(Roles.Administrator));
        var id = Guid.NewGuid().ToString();
        var inOrder = files.OrderBy(file => Array.IndexOf(Order, file.Key)).ToList();
        foreach (var (name, text) in inOrder)
        {
            await client.BeginFileAsync(new BeginFileRequest { ImportId = id, File = name, Options = options });
            await client.UploadChunkAsync(new UploadChunkRequest { ImportId = id, File = name, Data = ByteString.CopyFromUtf8(text) });
        }

        var results = new Dictionary<string, ImportFile>();
        foreach (var (name, _) in inOrder)
        {
            results[name] = await client.CheckFileAsync(new CheckFileRequest { ImportId = id, File = name });
        }

        if (preview || results.Values.Any(file => file.State != ImportFile.Types.State.Ready))
        {
            return results;
        }

        foreach (var (name, _) in inOrder)
        {
            results[name] = await client.CommitFileAsync(new CommitFileRequest { ImportId = id, File = name, ClosingConfirmed = true });
        }

        return results;
    }

    /// <summary>The faults of a file that must be refused, as line, column and code.</summary>
    public static async Task<List<string>> FaultsAsync(this WorkforceHost host, string file, string text)
    {
        var client = new ImportService.ImportServiceClient(host.As(Roles.Administrator));
        var result = (await host.ImportAsync(new Dictionary<string, string> { [file] = text }))[file];
        var faults = await client.ListImportFaultsAsync(new ListImportFaultsRequest { ImportId = result.ImportId, File = file });
        return [.. faults.Faults.Select(fault => $"{fault.Line} {fault.Column} {fault.Code}")];
    }

    public static (int New, int Changed, int Unchanged, int Closed) Counts(this ImportFile file) =>
        (file.NewRows, file.ChangedRows, file.UnchangedRows, file.ClosedRows);
}
