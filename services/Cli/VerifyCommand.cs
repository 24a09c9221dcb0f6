using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.Cli;

/// <summary>Waits until every event is delivered, compares every projection with its source, reads every audit chain and prints the counts.</summary>
internal static class VerifyCommand
{
    private const int Examples = 10;

    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan VerifyLimit = TimeSpan.FromMinutes(15);

    public static async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken ct)
    {
        var arguments = Arguments.Parse(args, ["format", "address", "token"], []);
        using var connection = Connection.Open(arguments);
        var operations = new OperationsService.OperationsServiceClient(connection.Caller);
        var backlog = await DrainAsync(operations, ct);
        var verified = await operations.VerifyProjectionsAsync(new VerifyProjectionsRequest(), deadline: DateTime.UtcNow + VerifyLimit, cancellationToken: ct);

        var audit = await new AuditService.AuditServiceClient(connection.Caller).VerifyAuditAsync(new(), deadline: DateTime.UtcNow + VerifyLimit, cancellationToken: ct);

        var checks = new Table("service", "checked", "compared", "different", "examples") { Numbers = ["compared", "different"] };
        foreach (var check in verified.Checks)
        {
            checks.Add(check.Service, check.Projection, Figures.Count(check.Compared), Figures.Count(check.Different), string.Join(' ', check.Examples));
        }

        foreach (var service in backlog.Services)
        {
            checks.Add(service.Service, "outbox: events waiting", "", Figures.Count(service.OutboxPending), "");
            checks.Add(service.Service, "dead letters", "", Figures.Count(service.DeadLetters), "");
        }

        // The end of a chain is printed so that it can be noted down: what was taken off it later is missed then.
        foreach (var chain in audit.Chains)
        {
            var log = chain.Log is AuditLog.Reads ? "audit log of reads" : "audit log of changes";
            checks.Add(chain.Service, log, $"{chain.Entries}", Figures.Count(chain.Faults.Count), chain.Faults.Count > 0 ? string.Join(' ', chain.Faults.Take(Examples)) : $"ends with {chain.HeadNumber} {chain.HeadHash}");
        }

        checks.Print(arguments.Text("format"), Console.Out);
        var same = verified.Checks.All(check => check.Different == 0) && backlog.Services.All(service => service is { OutboxPending: 0, DeadLetters: 0 })
            && audit.Chains.All(chain => chain.Faults.Count == 0);
        await Console.Error.WriteLineAsync(same ? "No difference." : "There are differences.");
        return same ? ExitCode.Done : ExitCode.Different;
    }

    // Events on their way are no difference yet. Where the relay does not run, waiting would not help.
    private static async Task<GetBacklogResponse> DrainAsync(OperationsService.OperationsServiceClient operations, CancellationToken ct)
    {
        var until = DateTime.UtcNow + DrainLimit;
        while (true)
        {
            var backlog = await operations.GetBacklogAsync(new GetBacklogRequest(), deadline: DateTime.UtcNow + DrainLimit, cancellationToken: ct);
            if (DateTime.UtcNow > until || !backlog.Services.Any(service => service is { OutboxPending: > 0, RelayRunning: true }))
            {
                return backlog;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), ct);
        }
    }
}
