using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.Caseload.Scenarios;

namespace WorkforcePlatform.Caseload.Tests.Scenarios;

public class SpanAreasTests
{
    private static readonly Gen<int[]> Teams = Gen.Choose(0, 10).SelectMany(size => Gen.ArrayOf(Gen.Choose(0, 40), size));

    [Fact]
    public void Two_hundred_and_seventeen_children_of_eight_workers_go_into_109_and_108()
    {
        var (larger, smaller) = SpanAreas.Of([34, 33, 32, 31, 30, 29, 18, 10], children => children);

        Assert.Equal((109, 108), (larger.Sum(), smaller.Sum()));
    }

    [Fact]
    public void Every_worker_with_children_is_in_one_area_and_no_sharing_out_is_more_even() => Prop.ForAll(Teams.ToArbitrary(), held =>
    {
        var workers = held.Select((children, place) => (place, children)).ToList();
        var (larger, smaller) = SpanAreas.Of(workers, worker => worker.children);
        var gap = larger.Sum(one => one.children) - smaller.Sum(one => one.children);
        return larger.Concat(smaller).Order().SequenceEqual(workers.Where(worker => worker.children > 0)) && gap >= 0 && gap == SmallestGap(held);
    }).QuickCheckThrowOnFailure();

    // Every way there is.
    private static int SmallestGap(int[] held) => Enumerable.Range(0, 1 << held.Length)
        .Min(chosen => Math.Abs(held.Select((children, place) => (chosen & (1 << place)) != 0 ? children : -children).Sum()));
}
