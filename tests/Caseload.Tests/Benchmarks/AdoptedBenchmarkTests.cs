using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Caseload.Teams;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Tests.Benchmarks;

/// <summary>A council's own benchmarks through the service, with what follows from them. The tests adopt for units of their own.</summary>
public sealed class AdoptedBenchmarkTests(DarlingtonFixture town) : IClassFixture<DarlingtonFixture>
{
    private const string Day = "2009-10-30";

    private BenchmarkService.BenchmarkServiceClient Benchmarks => new(town.Host.As(Roles.Administrator));

    [Fact]
    public async Task An_adopted_benchmark_is_the_limit_and_the_start_of_scenarios_from_its_day_on_until_it_is_withdrawn()
    {
        var adopted = await AdoptAsync("LAC", 18, "2009-10-15");

        var (before, after) = (await OverLimitAsync("LAC", "2009-10-14"), await OverLimitAsync("LAC", Day));
        var pressure = await town.Host.Pressure().GetPressureAsync(new() { Unit = "LAC", On = Day });
        var scenario = await town.Host.Scenarios().PreviewScenarioAsync(new() { Unit = "LAC", On = Day });
        var meeting = await new AllocationService.AllocationServiceClient(town.Host.As(Roles.Manager)).GetAllocationMeetingAsync(new() { Unit = "LAC", StartsOn = Day });
        await Benchmarks.WithdrawBenchmarkAsync(new() { BenchmarkId = adopted.BenchmarkId, EndsOn = "2009-10-20", Reason = "Agreed anew", Etag = adopted.Etag });

        Assert.Equal((false, "No limit adopted"), (before.HasValue, before.Reason));
        Assert.Equal((true, "Leave not loaded, so workers who are away may be counted"), (after.HasValue, after.Reason));
        Assert.Equal((18, "2009-10-15"), (pressure.Required[0].Benchmark.Value, pressure.Required[0].Benchmark.AdoptedOn));
        Assert.Equal((18, "Own limit"), (scenario.Moves.Benchmark, scenario.Adopted.Name));
        Assert.True(meeting.LimitAdopted);
        Assert.Equal((true, false), ((await OverLimitAsync("LAC", "2009-10-19")).HasValue, (await OverLimitAsync("LAC", "2009-10-20")).HasValue));
        Assert.Empty((await CheckAsync()).Examples);
    }

    [Fact]
    public async Task A_later_benchmark_takes_the_place_of_the_first_and_both_are_listed_to_whoever_they_bind()
    {
        var first = await AdoptAsync("DUTY", 22, "2009-09-01");
        await AdoptAsync("DUTY", 20, "2009-10-01");
        var early = await Refused(AdoptAsync("DUTY", 19, "2009-09-15"));
        var stale = await Refused(Benchmarks.WithdrawBenchmarkAsync(new() { BenchmarkId = first.BenchmarkId, EndsOn = Day, Reason = "Stale", Etag = first.Etag }).ResponseAsync);

        var listed = await ListAsync(Roles.Manager, "DUTY-A");
        var told = await ListAsync(Roles.ReportAuthor, "DUTY");
        var elsewhere = await ListAsync(Roles.Manager, "LAC-A");

        Assert.Equal([(20, "", true), (22, "2009-10-01", false)], listed.Benchmarks.Select(one => (one.Most, one.EndedOn, one.Stands)));
        Assert.Equal((StatusCode.FailedPrecondition, StatusCode.Aborted), (early, stale));
        Assert.Equal(("test-administrator", ""), (listed.Benchmarks[0].RecordedBy, told.Benchmarks[0].RecordedBy));
        Assert.DoesNotContain(elsewhere.Benchmarks, one => one.Unit == "DUTY");
        Assert.Equal(5, listed.Offered.Count);
    }

    [Fact]
    public async Task Without_sense_or_outside_the_scope_nothing_is_adopted_or_set()
    {
        var elsewhere = new BenchmarkService.BenchmarkServiceClient(town.Host.As(Roles.Administrator, "CP"));
        var manager = new BenchmarkService.BenchmarkServiceClient(town.Host.As(Roles.Manager));
        var (factors, etag) = (await Benchmarks.ListAsyeFactorsAsync(new()), (await Benchmarks.ListBenchmarksAsync(new())).Etag);

        StatusCode[] answers =
        [
            await Refused(AdoptAsync("LAC-A", 0, Day)),
            await Refused(AdoptAsync("LAC-A", double.NaN, Day)),
            await Refused(AdoptAsync("LAC-A", 20, "2012-01-01")),
            await Refused(elsewhere.AdoptBenchmarkAsync(new() { Unit = "LAC-A", Name = "N", Source = "S", Most = 20, Mode = "Guide", AdoptedOn = Day, AgreedWith = "A", Reason = "R", Etag = etag }).ResponseAsync),
            await Refused(manager.ChangeAsyeFactorAsync(new() { Factor = 0.5, FromOn = Day, Reason = "R", Etag = factors.Etag }).ResponseAsync),
            await Refused(Benchmarks.ChangeAsyeFactorAsync(new() { Factor = 1.1, FromOn = Day, Reason = "R", Etag = factors.Etag }).ResponseAsync),
        ];

        Assert.Equal(
            [StatusCode.InvalidArgument, StatusCode.InvalidArgument, StatusCode.InvalidArgument, StatusCode.NotFound, StatusCode.PermissionDenied, StatusCode.InvalidArgument],
            answers);
    }

    [Fact]
    public async Task The_asye_factor_is_set_from_a_day_on_and_earlier_days_keep_theirs()
    {
        var before = await Benchmarks.ListAsyeFactorsAsync(new());
        await Benchmarks.ChangeAsyeFactorAsync(new() { Factor = 0.6, FromOn = "2009-10-01", Reason = "As Devon", Etag = before.Etag });
        var stale = await Refused(Benchmarks.ChangeAsyeFactorAsync(new() { Factor = 0.7, FromOn = Day, Reason = "Again", Etag = before.Etag }).ResponseAsync);
        var early = await Refused(Benchmarks.ChangeAsyeFactorAsync(new() { Factor = 0.7, FromOn = "2009-09-30", Reason = "Again", Etag = "1" }).ResponseAsync);

        var after = await Benchmarks.ListAsyeFactorsAsync(new());
        var steps = await Task.WhenAll(new[] { "2009-09-30", "2009-10-01" }.Select(async on =>
            (await town.Host.Pressure().GetFigureAsync(new() { Unit = "DARL", Measure = "caseload_per_deployable_fte", On = on })).Steps[1].Text));

        Assert.Equal((0.9, 0.6, 0.9), (before.Now, after.Now, after.Standard));
        Assert.Equal((StatusCode.Aborted, StatusCode.FailedPrecondition), (stale, early));
        Assert.Contains("year at 0.9;", steps[0], StringComparison.Ordinal);
        Assert.Contains("year at 0.6;", steps[1], StringComparison.Ordinal);
    }

    private static async Task<StatusCode> Refused<T>(Task<T> call) => (await Assert.ThrowsAsync<RpcException>(() => call)).StatusCode;

    private async Task<AdoptedBenchmark> AdoptAsync(string unit, double most, string on) => await Benchmarks.AdoptBenchmarkAsync(new()
    {
        Unit = unit,
        Name = "Own limit",
        Source = "Cabinet, October 2009",
        Most = most,
        Mode = "Ceiling",
        AdoptedOn = on,
        AgreedWith = "Practitioners and their union",
        Reason = "Safe work",
        Etag = (await Benchmarks.ListBenchmarksAsync(new())).Etag,
    });

    private async Task<ListBenchmarksResponse> ListAsync(string role, string root) =>
        await new BenchmarkService.BenchmarkServiceClient(town.Host.As(role, root)).ListBenchmarksAsync(new());

    private async Task<Measure> OverLimitAsync(string unit, string on) =>
        (await town.Host.Pressure().GetPressureAsync(new() { Unit = unit, On = on })).Unit.Measures.Single(measure => measure.Code == "over_limit_share");

    private async Task<Messaging.V1.ProjectionCheck> CheckAsync()
    {
        await using var scope = town.Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TeamSumsCheck>().CheckAsync(CancellationToken.None);
    }
}
