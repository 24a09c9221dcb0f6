using Grpc.Core;
using WorkforcePlatform.ImportClient.Mapped;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Clients;

namespace WorkforcePlatform.ImportClient;

/// <summary>
/// Carries files to their owners, everything or nothing: upload and check them all in dependency order; only then commit
/// them one by one. Whatever happens between, the same import again finishes it, because what is taken already is unchanged.
/// </summary>
/// <param name="callerOf">Calls the named service, for example <c>peers.To</c> of <see cref="PeerChannels"/>.</param>
/// <param name="clock">Limits calls and waits.</param>
public sealed class Importer(Func<string, CallInvoker> callerOf, TimeProvider clock)
{
    private static readonly TimeSpan WorkLimit = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan ReadableWithin = TimeSpan.FromSeconds(60);

    /// <summary>Checks, and commits what is <see cref="ImportOutcome.Ready"/>; gives up what is not.</summary>
    /// <exception cref="NothingToImportException">No given file can be taken.</exception>
    public async Task<ImportResult> RunAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var check = await CheckAsync(request, progress, ct);
        if (check.Outcome != ImportOutcome.Ready)
        {
            await DiscardAsync(request.ImportId, ct);
            return check;
        }

        var taken = await CommitAsync(check.ImportId, check.Files, request.ClosingConfirmed, progress, ct);
        return taken with { Notices = check.Notices };
    }

    /// <summary>Uploads and checks every file and writes none: the preview. What was staged waits 24 hours for <see cref="CommitAsync(Guid, bool, IProgress{ImportProgress}, CancellationToken)"/>.</summary>
    /// <exception cref="NothingToImportException">No given file can be taken.</exception>
    public async Task<ImportResult> CheckAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var (sent, notices) = (new List<ContractFile>(), new List<string>());
        var files = await new MappedSources(callerOf, clock).ReadAsync(request, ct);
        foreach (var (known, source) in InOrder(files, notices))
        {
            var file = await new FileUpload(Owner(known.Owner), clock).SendAsync(request, source, known.Name, progress, ct);
            if (file is null)
            {
                notices.Add(LeftOut(known.Name));
                continue;
            }

            sent.Add(known);
        }

        if (sent.Count == 0)
        {
            throw new NothingToImportException(string.Join(' ', ["There is nothing to import.", .. notices]));
        }

        var checkedFiles = new List<ImportFile>();
        foreach (var known in sent)
        {
            checkedFiles.Add(await CheckFileAsync(request.ImportId, known, progress, ct));
        }

        return new ImportResult(request.ImportId, OutcomeOf(checkedFiles, request.ClosingConfirmed), checkedFiles) { Notices = notices };
    }

    /// <summary>Commits an import that was checked before.</summary>
    public async Task<ImportResult> CommitAsync(Guid importId, bool closingConfirmed, IProgress<ImportProgress>? progress, CancellationToken ct) =>
        await CommitAsync(importId, await new ImportHistory(callerOf, clock).FilesOfAsync(importId, ct), closingConfirmed, progress, ct);

    /// <summary>Gives up what is not committed.</summary>
    public async Task DiscardAsync(Guid importId, CancellationToken ct)
    {
        foreach (var owner in ContractFile.Owners)
        {
            await Owner(owner).DiscardImportAsync(new DiscardImportRequest { ImportId = importId.ToString() }, deadline: In(WorkLimit), cancellationToken: ct);
        }
    }

    private static List<(ContractFile Known, ImportSource Source)> InOrder(IReadOnlyList<ImportSource> sources, List<string> notices)
    {
        var known = new List<(ContractFile, ImportSource)>();
        foreach (var source in sources)
        {
            if (ContractFile.Of(source.Name) is not { } file)
            {
                notices.Add($"{source.Name} is not a file of the contract: left out.");
            }
            else if (known.Exists(pair => pair.Item1 == file))
            {
                throw new NothingToImportException($"Two of the files are {file.Name}. Send one of them.");
            }
            else
            {
                known.Add((file, source));
            }
        }

        return [.. known.OrderBy(pair => ImportRecord.OrderOf(pair.Item1.Name))];
    }

    private static string LeftOut(string file) => $"{file} is not taken by this version: left out.";

    private static ImportOutcome OutcomeOf(List<ImportFile> files, bool closingConfirmed)
    {
        if (files.Exists(file => file.State == ImportFile.Types.State.Refused))
        {
            return ImportOutcome.Refused;
        }

        return !closingConfirmed && files.Exists(file => (long)file.ClosedRows * 10 > file.OpenRows)
            ? ImportOutcome.ClosingNotConfirmed
            : ImportOutcome.Ready;
    }

    private async Task<ImportFile> CheckFileAsync(Guid importId, ContractFile known, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var owner = Owner(known.Owner);
        using var check = owner.CheckFileAsync(new CheckFileRequest { ImportId = importId.ToString(), File = known.Name }, deadline: In(WorkLimit), cancellationToken: ct);
        var answer = check.ResponseAsync;
        while (progress is not null && await Task.WhenAny(answer, Task.Delay(PollEvery, clock, ct)) != answer)
        {
            var soFar = await owner.GetImportFileAsync(new GetImportFileRequest { ImportId = importId.ToString(), File = known.Name }, deadline: In(PollEvery * 40), cancellationToken: ct);
            progress.Report(new ImportProgress(ImportStep.Checking, known.Name, soFar.Rows, 0));
        }

        var file = await answer;
        progress?.Report(new ImportProgress(ImportStep.Checking, known.Name, file.Rows, file.Rows));
        return file;
    }

    private async Task<ImportResult> CommitAsync(Guid importId, IReadOnlyList<ImportFile> files, bool closingConfirmed, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var committed = files.ToList();
        for (var place = 0; place < committed.Count; place++)
        {
            var file = committed[place];
            progress?.Report(new ImportProgress(ImportStep.Committing, file.File, place, committed.Count));
            var request = new CommitFileRequest { ImportId = importId.ToString(), File = file.File, ClosingConfirmed = closingConfirmed };
            try
            {
                committed[place] = await Owner(file.Owner).CommitFileAsync(request, deadline: In(WorkLimit), cancellationToken: ct);
            }
            catch (RpcException failure) when (place > 0)
            {
                return new ImportResult(importId, ImportOutcome.Interrupted, committed) { Reason = $"{file.File}: {failure.Status.Detail}" };
            }
        }

        progress?.Report(new ImportProgress(ImportStep.Committing, "", committed.Count, committed.Count));
        return new ImportResult(importId, ImportOutcome.Taken, committed) { IsReadable = await WaitUntilReadableAsync(progress, ct) };
    }

    private async Task<bool> WaitUntilReadableAsync(IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var until = clock.GetUtcNow() + ReadableWithin;
        while (clock.GetUtcNow() < until)
        {
            var waiting = await WaitingAsync(ct);
            if (waiting is null or 0)
            {
                return waiting == 0;
            }

            progress?.Report(new ImportProgress(ImportStep.Delivering, "", waiting.Value, 0));
            await Task.Delay(PollEvery, clock, ct);
        }

        return false;
    }

    /// <summary>Events still to be delivered; null where they are kept because not every consumer is hosted there.</summary>
    private async Task<int?> WaitingAsync(CancellationToken ct)
    {
        var waiting = 0;
        foreach (var owner in ContractFile.Owners)
        {
            var operations = new OperationsService.OperationsServiceClient(callerOf(owner));
            var backlog = await operations.GetBacklogAsync(new GetBacklogRequest(), deadline: In(PollEvery * 40), cancellationToken: ct);
            if (backlog.Services.Any(service => service is { RelayRunning: false, OutboxPending: > 0 }))
            {
                return null;
            }

            waiting += backlog.Services.Sum(service => service.OutboxPending);
        }

        return waiting;
    }

    private ImportService.ImportServiceClient Owner(string service) => new(callerOf(service));

    private DateTime In(TimeSpan limit) => clock.GetUtcNow().UtcDateTime + limit;
}
