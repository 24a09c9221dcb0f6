using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Benchmarks;

// What newly qualified workers count for.
internal sealed partial class BenchmarkService
{
    /// <summary>What was set, the latest first.</summary>
    [AllowRoles(Roles.Manager, Roles.Hr, Roles.ReportAuthor, Roles.Administrator)]
    public override async Task<V1.ListAsyeFactorsResponse> ListAsyeFactors(V1.ListAsyeFactorsRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var size = Require.PageSize(request.PageSize);
        var known = await facts.ReadTeamsAsync(ct);
        var all = await ReadFactorsAsync(ct);
        var day = known.DayFor("", clock);
        var stands = new CapacitySettings([], all).FactorOn(day);
        var rows = all.Select((one, index) => one.ToProto(index == 0 ? null : all[index - 1], one == stands, context.Caller())).ToList();
        var page = ListPage.Of(rows, request, size);
        return new V1.ListAsyeFactorsResponse
        {
            Factors = { page.Rows },
            NextPageToken = page.NextPageToken,
            Now = (double)(stands?.Factor ?? MeasureSettings.Default.AsyeFactor),
            Standard = (double)MeasureSettings.Default.AsyeFactor,
            Etag = ServiceDefaults.Database.Etag.Of(all.Count),
        };
    }

    /// <summary>Sets the factor from a day on. Days before keep theirs.</summary>
    [AllowRoles(Roles.Administrator)]
    public override async Task<V1.AsyeFactor> ChangeAsyeFactor(V1.ChangeAsyeFactorRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var set = new AsyeFactor
        {
            Factor = Number(request.Factor, 0.1, 1, "factor"),
            FromOn = DayIn(request.FromOn, "from_on"),
            Reason = Require.Text(request.Reason, "reason", LongestReason),
            SetAt = clock.GetUtcNow(),
            SetBy = context.Caller().Subject,
        };
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var all = await ReadFactorsAsync(ct);
        Etag.Require(request.Etag, all.Count, "ASYE factors", "set");
        if (all is [var last, ..] && last.FromOn > set.FromOn)
        {
            throw new FailedPreconditionException("SET_LATER", $"{Words.Unrounded(last.Factor)} was set from {Words.Long(last.FromOn)}. Choose that day or a later one.");
        }

        db.AsyeFactors.Add(set);
        await SaveAsync(ct);
        await transaction.CommitAsync(ct);
        sums.Wake();
        var known = await facts.ReadTeamsAsync(ct);
        return set.ToProto(null, set.FromOn <= known.DayFor("", clock), context.Caller());
    }

    private async Task<List<AsyeFactor>> ReadFactorsAsync(CancellationToken ct) =>
        [.. (await db.AsyeFactors.AsNoTracking().ToListAsync(ct)).OrderByDescending(one => one.FromOn).ThenByDescending(one => one.SetAt)];
}
