using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Tests.Measures;

/// <summary>Children of files that did not say when something began: it may have begun before the day it was first seen on.</summary>
public class EstimatedStartProperties
{
    private sealed record Start(int DaysBefore, bool Estimated);

    private sealed record Case(Start Opened, Start? Held, bool Away);

    [Fact]
    public void A_wait_is_estimated_exactly_where_an_earlier_start_would_make_it_longer()
    {
        Prop.ForAll(Cases().ToArbitrary(), one =>
        {
            var (seen, earlier) = (Waiting(one, 0), Waiting(one, 60));
            return seen.Select(child => child.SinceEstimated).SequenceEqual(seen.Zip(earlier, (child, before) => before.Since < child.Since));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_measure_of_a_day_rests_on_when_a_case_or_allocation_began_so_none_is_estimated()
    {
        Prop.ForAll(Cases().ToArbitrary(), one => MeasuresOf(one, 0) == MeasuresOf(one, 60) && !MeasuresOf(one, 0).Contains("Estimated", StringComparison.Ordinal)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_list_is_estimated_if_a_wait_on_it_is()
    {
        var summaries = WaitingSummary.Of(DayOf(new Case(new(10, true), null, false), 0).Pooled("A"));

        Assert.Equal([Quality.Estimated, Quality.Complete, Quality.Complete], summaries.Select(summary => summary.Quality));
    }

    private static List<WaitingChild> Waiting(Case one, int earlierBy) => [.. DayOf(one, earlierBy).Pooled("A").Waiting];

    private static string MeasuresOf(Case one, int earlierBy) => string.Join('|', DayOf(one, earlierBy).Measures("A", Town.Everything).Select(measure => $"{measure.Code} {measure.Shown} {measure.Quality}"));

    // What is estimated began that much earlier than it was seen.
    private static Snapshot DayOf(Case one, int earlierBy)
    {
        var town = new Town().SocialWorker("W1").SocialWorker("AWAY").Absent("AWAY", Town.Day.AddDays(-20)).Facts;
        var held = one.Held is { } start ? new AllocationFact("C1", one.Away ? "AWAY" : "W1", AllocationRole.Primary, new(On(start)), start.Estimated) : null;
        return SnapshotBuilder.Build(
            town with { Cases = [new("C1", new(On(one.Opened)), CaseCategory.Cin, "T", null, one.Opened.Estimated)], Allocations = held is null ? [] : [held] },
            Town.Day);

        DateOnly On(Start began) => Town.Day.AddDays(-began.DaysBefore - (began.Estimated ? earlierBy : 0));
    }

    private static Gen<Case> Cases()
    {
        var starts = from days in Gen.Choose(0, 40) from estimated in Gen.Elements(true, false) select new Start(days, estimated);
        return from opened in starts
               from held in starts
               from isHeld in Gen.Elements(true, true, false)
               from away in Gen.Elements(true, false)
               select new Case(opened, isHeld ? held : null, away);
    }
}
