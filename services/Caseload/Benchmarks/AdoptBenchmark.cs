using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Benchmarks;

internal sealed partial class BenchmarkService
{
    /// <summary>Adopts a benchmark from a day on. The one before keeps its days.</summary>
    [AllowRoles(Roles.Administrator)]
    public override async Task<V1.AdoptedBenchmark> AdoptBenchmark(V1.AdoptBenchmarkRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var known = await facts.ReadTeamsAsync(ct);
        var adopted = Read(request, known, context.Caller());

        // Begun before the first read, so that of two adoptions at once the second is refused as stale.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var all = await db.AdoptedBenchmarks.ToListAsync(ct);
        Etag.Require(request.Etag, VersionOf(all), "Benchmarks", "adopted");
        var alike = all.FindAll(one => one.Unit == adopted.Unit && one.IsLimit == adopted.IsLimit && one.HeldAtAll);
        if (alike.MaxBy(one => one.AdoptedOn) is { } last && last.AdoptedOn > adopted.AdoptedOn)
        {
            throw new FailedPreconditionException("ADOPTED_LATER", $"{last.Name} was adopted on {Words.Long(last.AdoptedOn)}. Choose that day or a later one.");
        }

        alike.ForEach(one => one.ReplaceOn(adopted.AdoptedOn));
        db.AdoptedBenchmarks.Add(adopted);
        await SaveAsync(ct);
        await transaction.CommitAsync(ct);
        sums.Wake();
        return adopted.ToProto(known, known.DayFor("", clock), context.Caller());
    }

    private AdoptedBenchmark Read(V1.AdoptBenchmarkRequest request, Outline known, Caller caller)
    {
        var adopted = new AdoptedBenchmark
        {
            Unit = known.UnitFor(Require.Text(request.Unit, "unit"), caller)!,
            Name = Require.Text(request.Name, "name", 100),
            Source = Require.Text(request.Source, "source"),
            Least = request.Least == 0 ? null : Number(request.Least, 0.1, 100, "least"),
            Most = Number(request.Most, 0.1, 100, "most"),
            Mode = Enum.GetValues<BenchmarkMode>().Cast<BenchmarkMode?>().FirstOrDefault(mode => mode.ToString() == request.Mode)
                ?? throw new InvalidArgumentException("mode", "Choose how it is meant: as a ceiling, a guide, or what a structure was planned on."),
            AdoptedOn = DayIn(request.AdoptedOn, "adopted_on"),
            AgreedWith = Require.Text(request.AgreedWith, "agreed_with"),
            Reason = Require.Text(request.Reason, "reason", LongestReason),
            RecordedAt = clock.GetUtcNow(),
            RecordedBy = caller.Subject,
        };
        return adopted.Least > adopted.Most
            ? throw new InvalidArgumentException("least", "The lower end can not be above the upper one.")
            : adopted;
    }
}
