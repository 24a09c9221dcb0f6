using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Benchmarks;

internal sealed partial class BenchmarkService
{
    /// <summary>Withdraws a benchmark from a day on. It is kept with the reason; days before keep it.</summary>
    [AllowRoles(Roles.Administrator)]
    public override async Task<V1.AdoptedBenchmark> WithdrawBenchmark(V1.WithdrawBenchmarkRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var id = Require.Id(request.BenchmarkId, "benchmark_id");
        var endsOn = DayIn(request.EndsOn, "ends_on");
        var because = Require.Text(request.Reason, "reason", LongestReason);
        var known = await facts.ReadTeamsAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var adopted = await db.AdoptedBenchmarks.SingleOrDefaultAsync(one => one.Id == id, ct);
        if (adopted is null || !Scope.For(context.Caller(), known.Units).Allows(adopted.Unit))
        {
            throw new NotFoundException("Benchmark", id);
        }

        Etag.Require(request.Etag, adopted.Version, "Benchmark", id);
        adopted.Withdraw(endsOn, because, context.Caller().Subject, clock.GetUtcNow());
        await SaveAsync(ct);
        await transaction.CommitAsync(ct);
        sums.Wake();
        return adopted.ToProto(known, known.DayFor("", clock), context.Caller());
    }
}
