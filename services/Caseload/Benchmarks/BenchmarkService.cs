using System.Globalization;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Pressure;
using WorkforcePlatform.Caseload.Teams;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Benchmarks;

/// <summary>Caseloads that the council works to and the ASYE factor, each dated, with a reason and a history.</summary>
internal sealed partial class BenchmarkService(FactsReader facts, CaseloadDb db, TeamSumsKeeper sums, TimeProvider clock) : V1.BenchmarkService.BenchmarkServiceBase
{
    private const int LongestReason = 500;
    private const int MostDaysAhead = 366;

    /// <summary>What was adopted, and what could be.</summary>
    [AllowRoles(Roles.Manager, Roles.Hr, Roles.ReportAuthor, Roles.Administrator)]
    public override async Task<V1.ListBenchmarksResponse> ListBenchmarks(V1.ListBenchmarksRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var size = Require.PageSize(request.PageSize);
        var known = await facts.ReadTeamsAsync(ct);
        var scope = Scope.For(context.Caller(), known.Units);
        var binding = scope.Roots().SelectMany(root => known.Units.Ancestors(root)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var all = await db.AdoptedBenchmarks.AsNoTracking().ToListAsync(ct);
        var shown = all.Where(one => scope.Allows(one.Unit) || binding.Contains(one.Unit)).OrderByDescending(one => one.AdoptedOn).ThenByDescending(one => one.RecordedAt);
        var page = ListPage.Of([.. shown], request, size, one => one.Id.ToString());
        var day = known.DayFor("", clock);
        return new V1.ListBenchmarksResponse
        {
            Benchmarks = { page.Rows.Select(one => one.ToProto(known, day, context.Caller())) },
            NextPageToken = page.NextPageToken,
            Offered = { SeedBenchmarks.All.Select(benchmark => benchmark.ToProto()) },
            On = Words.Iso(day),
            ExampleOfWeights = WeightSet.Example.ToProto(),
            Etag = ServiceDefaults.Database.Etag.Of(VersionOf(all)),
        };
    }

    // It rises with whatever is adopted or withdrawn.
    private static long VersionOf(IEnumerable<AdoptedBenchmark> all) => all.Sum(one => one.Version);

    private DateOnly DayIn(string text, string field) =>
        Require.Date(text, field) is var day && day <= LondonTime.Today(clock).AddDays(MostDaysAhead)
            ? day
            : throw new InvalidArgumentException(field, $"Choose a day at most {MostDaysAhead} days ahead.");

    private static decimal Number(double value, double least, double most, string field) => value >= least && value <= most
        ? Math.Round((decimal)value, 2)
        : throw new InvalidArgumentException(field, string.Create(CultureInfo.InvariantCulture, $"Write a number from {least} to {most}."));

    // What workers may hold is in every reading and in every unit's sums.
    private async Task SaveAsync(CancellationToken ct)
    {
        await TeamSumsUpdate.PutOffAsync(db, ct);
        await db.SaveChangesAsync(ct);
    }
}
