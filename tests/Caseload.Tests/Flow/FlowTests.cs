using FsCheck;
using FsCheck.Fluent;
using Grpc.Core;
using WorkforcePlatform.Caseload.Flow;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Tests.Flow;

/// <summary>How soon children get a worker and how often the worker changes, by hand and through the service.</summary>
public sealed class FlowTests(DarlingtonFixture town) : IClassFixture<DarlingtonFixture>
{
    private static readonly DateOnly From = new(2008, 10, 31);
    private static readonly DateOnly On = new(2009, 10, 30);

    [Fact]
    public void Working_days_to_the_first_worker_leave_out_what_waits_what_closed_and_what_is_estimated()
    {
        CaseFact[] cases =
        [
            Case("A", "2009-10-05"), Case("B", "2009-10-05"), Case("C", "2009-10-05"), Case("D", "2009-10-12"), Case("E", "2009-10-12", "2009-10-15"),
            Case("F", "2009-10-12") with { StartEstimated = true }, Case("G", "2008-10-30"),
        ];
        var primary = Of(Held("A", "W1", "2009-10-05"), Held("B", "W1", "2009-10-09"), Held("B", "W2", "2009-10-20"), Held("C", "W1", "2009-10-19"), Held("E", "W1", "2009-10-16"), Held("F", "W1", "2009-10-12"));

        var first = FirstWorkers.Of(cases, primary, From, On);

        Assert.Equal([0, 4, 10], first.Days);
        Assert.Equal((5, 1, 1, 1), (first.Opened, first.Waiting, first.ClosedWithout, first.Estimated));
        Assert.Equal((4.0, 10), (first.Median, first.NinthTenth));
        Assert.Equal([1, 1, 1, 0], Enumerable.Range(0, FirstWorkers.Bands.Count).Select(first.CountIn));
    }

    [Fact]
    public void A_worker_who_comes_back_is_one_and_one_before_the_twelve_months_is_none()
    {
        var primary = Of(
            Held("A", "W1", "2009-01-01", "2009-02-01"), Held("A", "W2", "2009-02-01", "2009-03-01"), Held("A", "w1", "2009-03-01"),
            Held("B", "W1", "2008-01-01", "2008-10-31"), Held("B", "W2", "2008-10-31"));

        var workers = WorkersAChild.Of(["A", "B", "C"], primary, From, On);

        Assert.Equal((3, 3, 1.0), (workers.Children, workers.Workers, workers.Mean));
        Assert.Equal([1, 1, 1, 0, 0], Enumerable.Range(0, WorkersAChild.Most + 1).Select(workers.With));
    }

    [Fact]
    public void Whoever_is_counted_is_in_one_band_and_no_order_changes_it() => Prop.ForAll(
        Gen.ArrayOf(Gen.Choose(0, 400).SelectMany(opened => Gen.Choose(-30, 60), (opened, wait) => (opened, wait))).ToArbitrary(),
        some =>
        {
            var cases = some.Select((one, place) => new CaseFact($"C{place}", new Spell(From.AddDays(one.opened)), CaseCategory.Cin, "T")).ToList();
            var primary = Of([.. some.Select((one, place) => new AllocationFact($"C{place}", "W", AllocationRole.Primary, new Spell(From.AddDays(one.opened + one.wait))))]);
            var (first, again) = (FirstWorkers.Of(cases, primary, From, On), FirstWorkers.Of(cases.AsEnumerable().Reverse(), primary, From, On));
            return first.Days.Count == Enumerable.Range(0, FirstWorkers.Bands.Count).Sum(first.CountIn)
                && first.Opened == cases.Count(one => one.Open.From <= On)
                && first.Days.SequenceEqual(again.Days) && (first.Median is null || (first.Median >= first.Days[0] && first.Median <= first.Days[^1]));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Darlingtons_twelve_months_end_with_29_8_and_nobody_without_a_worker_in_any()
    {
        var flow = await Flow(Roles.ReportAuthor).GetFlowAsync(new() { Unit = "CORE", On = "2009-10-30" });

        Assert.Equal(("2008-10-31", "2009-10-30", 12), (flow.FromOn, flow.On, flow.Months.Count));
        Assert.Equal(("2008-11-30", "2009-10-30", "29.8"), (flow.Months[0].On, flow.Months[^1].On, flow.Months[^1].Caseload.Shown));
        Assert.Equal((656, 656), (flow.Workers.Children, flow.Months[^1].Open));
        Assert.All(flow.Months, month => Assert.Equal(month.Opening + month.Came - month.Went, month.Closing));
        Assert.All(flow.Months.Zip(flow.Months.Skip(1)), pair => Assert.Equal(pair.First.Closing, pair.Second.Opening));
        Assert.False(flow.Months[^1].Turnover.HasValue);
    }

    [Fact]
    public async Task A_unit_of_others_is_not_found_and_children_are_nobodys_figure()
    {
        var foreign = await Assert.ThrowsAsync<RpcException>(() => Flow(Roles.Manager, "CP").GetFlowAsync(new() { Unit = "LAC" }).ResponseAsync);
        var early = await Flow(Roles.Manager).GetFlowAsync(new() { Unit = "CORE", On = "1999-01-01" });

        Assert.Equal(StatusCode.NotFound, foreign.StatusCode);
        Assert.Null(early.FirstWorker);
    }

    private static CaseFact Case(string child, string from, string? to = null) => new(child, new Spell(Day(from), to is null ? null : Day(to)), CaseCategory.Cin, "T");

    private static AllocationFact Held(string child, string staff, string from, string? to = null) => new(child, staff, AllocationRole.Primary, new Spell(Day(from), to is null ? null : Day(to)));

    private static ILookup<string, AllocationFact> Of(params AllocationFact[] held) => held.ToLookup(one => one.ChildId);

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private V1.FlowService.FlowServiceClient Flow(string role, params string[] roots) => new(town.Host.As(role, roots));
}
