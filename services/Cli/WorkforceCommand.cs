using Grpc.Core;

namespace WorkforcePlatform.Cli;

/// <summary>Picks the command, and turns whatever stops it into one line and an exit code.</summary>
internal static class WorkforceCommand
{
    private const string Usage =
        """
        workforce import PATH... [--preview] [--complete] [--as-at DATE] [--unit CODE] [--mapping NAME] [--confirm-closing]
        workforce report pressure [--as-at DATE] [--unit CODE] [--format table|csv|json]
        workforce report establishment [--as-at DATE] [--unit CODE] [--all-posts] [--format table|csv|json]
        workforce report legal-open-matters [--from MONTH] [--to MONTH] [--unit CODE] [--format table|csv|json]
        workforce verify
        workforce keys rotate [--folder DIR]
        workforce generate DIR [--seed N] [--authorities N] [--children N] [--as-at DATE]

        Everywhere: --address URL and --token TOKEN (or WORKFORCE_TOKEN). Without them, the platform that runs on this
        machine is found in its data folder (Platform__DataDirectory, or the usual one). generate and keys need none: they write files.
        """;

    public static async Task<int> RunAsync(string[] args, CancellationToken ct)
    {
        try
        {
            return args switch
            {
                ["import", .. var rest] => await ImportCommand.RunAsync(rest, ct),
                ["report", "pressure", .. var rest] => await PressureReport.RunAsync(rest, ct),
                ["report", "establishment", .. var rest] => await EstablishmentReport.RunAsync(rest, ct),
                ["report", "legal-open-matters", .. var rest] => await LegalOpenMattersReport.RunAsync(rest, ct),
                ["verify", .. var rest] => await VerifyCommand.RunAsync(rest, ct),
                ["keys", "rotate", .. var rest] => KeysCommand.Rotate(rest),
                ["generate", .. var rest] => GenerateCommand.Run(rest, TimeProvider.System),
                [] or ["--help"] or ["help"] => Help(),
                _ => throw new UsageException($"workforce does not know: {string.Join(' ', args)}"),
            };
        }
        catch (UsageException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            Console.Error.WriteLine();
            Console.Error.WriteLine(Usage);
            return ExitCode.Failed;
        }
        catch (RpcException failure)
        {
            Console.Error.WriteLine(InWords(failure));
            return ExitCode.Failed;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(failure.Message);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            Console.Error.WriteLine("Stopped.");
            return ExitCode.Failed;
        }
    }

    private static int Help()
    {
        Console.WriteLine(Usage);
        return ExitCode.Done;
    }

    private static string InWords(RpcException failure) => failure.StatusCode switch
    {
        StatusCode.Unavailable => "The platform does not answer. Is it running?",
        StatusCode.Unauthenticated => "The platform does not accept the token. Tokens of the data folder last 12 hours from its start.",
        StatusCode.PermissionDenied => "The token's role may not do this.",
        StatusCode.DeadlineExceeded => "The platform did not answer in time.",
        _ => failure.Status.Detail,
    };
}
