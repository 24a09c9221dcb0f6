using WorkforcePlatform.ImportClient;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.Cli;

/// <summary>Imports files: checks them all, prints every fault if there is one, and else takes them in order.</summary>
internal static class ImportCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken ct)
    {
        var arguments = Arguments.Parse(args, ["as-at", "unit", "mapping", "address", "token"], ["preview", "complete", "confirm-closing"]);
        var request = RequestOf(arguments);
        using var connection = Connection.Open(arguments);
        var importer = new Importer(_ => connection.Caller, TimeProvider.System);
        using var bar = ProgressBar.OnTerminal();

        ImportResult check;
        try
        {
            check = await importer.CheckAsync(request, bar, ct);
        }
        catch (NothingToImportException nothing)
        {
            throw new UsageException(nothing.Message);
        }

        bar?.Dispose();
        PrintNotices(check);
        if (check.Outcome == ImportOutcome.Refused)
        {
            await PrintFaultsAsync(check, new ImportHistory(_ => connection.Caller, TimeProvider.System), ct);
            await importer.DiscardAsync(check.ImportId, ct);
            return ExitCode.Refused;
        }

        if (arguments.Has("preview"))
        {
            PrintCounts(check);
            await importer.DiscardAsync(check.ImportId, ct);
            await Console.Error.WriteLineAsync("Preview: nothing was written.");
            return ExitCode.Done;
        }

        if (check.Outcome == ImportOutcome.ClosingNotConfirmed && !Agrees(check))
        {
            await importer.DiscardAsync(check.ImportId, ct);
            await Console.Error.WriteLineAsync("Nothing was written. Send the whole files, or say --confirm-closing.");
            return ExitCode.Refused;
        }

        var confirmed = check.Outcome == ImportOutcome.ClosingNotConfirmed || request.ClosingConfirmed;
        return Finish(await importer.CommitAsync(check.ImportId, confirmed, bar, ct), bar);
    }

    private static ImportRequest RequestOf(Arguments arguments)
    {
        if (arguments.Words.Count == 0)
        {
            throw new UsageException("Name a folder or files to import.");
        }

        if (arguments.Words.Find(path => !File.Exists(path) && !Directory.Exists(path)) is { } missing)
        {
            throw new UsageException($"{missing} does not exist.");
        }

        if (arguments.Has("complete") && !arguments.Has("as-at"))
        {
            throw new UsageException("--complete needs --as-at DATE, the day on which what is absent is closed.");
        }

        return new ImportRequest
        {
            Files = [.. arguments.Words.SelectMany(ImportSource.OfPathOrFolder)],
            Mapping = arguments.Text("mapping"),
            Complete = arguments.Has("complete"),
            AsAt = arguments.Day("as-at"),
            Unit = arguments.Text("unit"),
            ClosingConfirmed = arguments.Has("confirm-closing"),
        };
    }

    private static bool Agrees(ImportResult check)
    {
        foreach (var file in check.Files.Where(file => file.ClosedRows > 0))
        {
            Console.Error.WriteLine($"{file.File} would close {Figures.Grouped(file.ClosedRows)} of {Figures.Grouped(file.OpenRows)} open rows.");
        }

        if (Console.IsInputRedirected)
        {
            return false;
        }

        Console.Error.Write("Close them? (y/N) ");
        return Console.ReadLine()?.Trim().StartsWith("y", StringComparison.OrdinalIgnoreCase) == true;
    }

    private static int Finish(ImportResult result, ProgressBar? bar)
    {
        bar?.Dispose();
        PrintCounts(result);
        if (result.Outcome == ImportOutcome.Interrupted)
        {
            Console.Error.WriteLine($"Interrupted. {result.Reason} What was taken stands; give the same command again to finish.");
            return ExitCode.Failed;
        }

        Console.Error.WriteLine(result.IsReadable ? "Taken." : "Taken; figures follow.");
        return ExitCode.Done;
    }

    private static void PrintCounts(ImportResult result)
    {
        foreach (var file in result.Files)
        {
            var closed = file.ClosedRows > 0 ? $", {Figures.Grouped(file.ClosedRows)} closed" : "";
            var state = file.State == ImportFile.Types.State.Committed || result.Outcome != ImportOutcome.Interrupted ? "" : " (not taken)";
            Console.WriteLine(
                $"{file.File}: {Figures.Grouped(file.Rows)} rows: {Figures.Grouped(file.NewRows)} new, {Figures.Grouped(file.ChangedRows)} changed, {Figures.Grouped(file.UnchangedRows)} unchanged{closed}{state}");
        }
    }

    private static void PrintNotices(ImportResult result)
    {
        foreach (var notice in result.Notices)
        {
            Console.Error.WriteLine(notice);
        }

        foreach (var file in result.Files)
        {
            foreach (var notice in file.Notices)
            {
                Console.Error.WriteLine($"{file.File}: {notice}");
            }
        }
    }

    private static async Task PrintFaultsAsync(ImportResult check, ImportHistory history, CancellationToken ct)
    {
        Console.WriteLine("file,line,column,code,message");
        foreach (var file in check.Files.Where(file => file.State == ImportFile.Types.State.Refused))
        {
            await foreach (var fault in history.FaultsAsync(file, ct))
            {
                Console.WriteLine($"{fault.File},{fault.Line},{fault.Column},{fault.Code},{CsvCell.Of(fault.Message)}");
            }
        }

        var rows = check.Files.Sum(file => file.RefusedRows);
        await Console.Error.WriteLineAsync($"Refused: {(rows == 1 ? "1 row needs" : $"{Figures.Grouped(rows)} rows need")} correcting. Nothing was written.");
    }
}
