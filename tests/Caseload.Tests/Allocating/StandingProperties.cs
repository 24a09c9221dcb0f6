using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.Caseload.Allocating;
using WorkforcePlatform.Caseload.Register;
using AllocationStanding = WorkforcePlatform.Caseload.V1.AllocationStanding;

namespace WorkforcePlatform.Caseload.Tests.Allocating;

/// <summary>A planned allocation of C1 to W2 from 9 November 2009, and rows that files bring in any order.</summary>
public class StandingProperties
{
    private static readonly DateOnly Start = new(2009, 11, 9);
    private static readonly RecordedAllocation Planned = Recorded();

    [Fact]
    public void The_order_of_files_has_no_say()
    {
        Prop.ForAll(Rows().ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (rows, seed) =>
        {
            var other = rows.ToArray();
            new Random(seed).Shuffle(other);
            return Of(Stored(rows)) == Of(Stored(other.Concat(rows)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_same_row_confirms_it_else_another_primary_worker_from_then_on_contradicts_it_else_it_stays_planned()
    {
        Prop.ForAll(Rows().ToArbitrary(), rows =>
        {
            var isThere = rows.Any(row => row is { ChildId: "C1", StaffId: "W2", Role: "Primary" } && row.StartsOn == Start);
            var isOther = rows.Any(row => row is { ChildId: "C1", StaffId: not "W2", Role: "Primary" } && row.StartsOn >= Start);
            return Of(rows) == (isThere ? AllocationStanding.Confirmed : isOther ? AllocationStanding.Contradicted : AllocationStanding.Planned);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void It_waits_for_the_case_system_after_three_working_days()
    {
        // Recorded on a Friday: the Wednesday after is the third working day.
        Assert.Equal(AllocationStanding.Planned, Standings.Of(Planned, [], new DateOnly(2009, 11, 4)));
        Assert.Equal(AllocationStanding.Waiting, Standings.Of(Planned, [], new DateOnly(2009, 11, 5)));
    }

    [Theory]
    [InlineData(14, 0, null, false, 1)]
    [InlineData(14, 0, 15.0, false, 1)]
    [InlineData(14, 1, 15.0, true, 40)]
    [InlineData(15, 0, 15.0, true, 40)]
    public void One_child_over_the_limit_needs_a_sentence(int held, int toCome, double? limit, bool isOver, int leastReason)
    {
        var load = new AllocationLoad(held, toCome, (decimal?)limit);

        Assert.Equal((isOver, leastReason), (load.IsOver, load.LeastReason));
    }

    private static AllocationStanding Of(IReadOnlyCollection<Allocation> rows) => Standings.Of(Planned, rows, new DateOnly(2009, 11, 2));

    // As the register keeps them: one a child, worker and start; of two the later file's.
    private static List<Allocation> Stored(IEnumerable<Allocation> rows) =>
        [.. rows.GroupBy(row => (row.ChildId, row.StaffId, row.StartsOn)).Select(same => same.Last())];

    private static RecordedAllocation Recorded() => new()
    {
        ChildId = "C1",
        StaffId = "W2",
        StartsOn = Start,
        Reason = "Knows the family",
        RecordedAt = new DateTimeOffset(2009, 10, 30, 9, 0, 0, TimeSpan.Zero),
        RecordedBy = "test-manager",
    };

    private static Gen<Allocation[]> Rows() =>
        (from child in Gen.Elements("C1", "C1", "C2")
         from staff in Gen.Elements("W1", "W2", "W3")
         from days in Gen.Choose(-2, 2)
         from primary in Gen.Elements(true, true, false)
         select (child, staff, days, primary))
        .ArrayOf()
        .Select(rows => rows.DistinctBy(row => (row.child, row.staff, row.days))
            .Select(row => new Allocation { ChildId = row.child, StaffId = row.staff, StartsOn = Start.AddDays(row.days), Role = row.primary ? "Primary" : "CoWorker" }).ToArray());
}
