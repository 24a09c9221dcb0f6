using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.Caseload.Allocating;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Tests.Allocating;

/// <summary>Whoever is suggested may hold the child, is here and stays within their own limit, all suggestions of the meeting counted.</summary>
public sealed class SuggestionProperties
{
    private static readonly DateOnly Day = new(2009, 11, 2);

    [Fact]
    public void Nobody_is_suggested_over_their_limit_and_somebody_is_while_there_is_room()
    {
        var loads = Gen.Zip(Gen.Choose(0, 6), Gen.Choose(0, 6)).ListOf(3);
        var property = Prop.ForAll(loads.ToArbitrary(), Gen.Choose(1, 12).ToArbitrary(), (heldAndLimit, children) =>
        {
            var holding = Holding.On(Day, Town(heldAndLimit.Count), MeasureSettings.Default);
            var workers = heldAndLimit.Select((one, number) => new MeetingWorker(holding.Workers[$"W{number}"], new AllocationLoad(one.Item1, 0, one.Item2), 0, [])).ToList();
            var suggestions = new Suggestions(workers, holding, Day);

            var suggested = Enumerable.Range(0, children).Select(number => suggestions.For(Child(number)).StaffId).ToList();

            var room = heldAndLimit.Sum(one => Math.Max(0, one.Item2 - one.Item1));
            Assert.All(heldAndLimit.Select((one, number) => (one, number)), worker =>
                Assert.True(suggested.Count(staff => staff == $"W{worker.number}") <= Math.Max(0, worker.one.Item2 - worker.one.Item1)));
            Assert.Equal(Math.Min(children, room), suggested.Count(staff => staff is not null));
        });

        property.QuickCheckThrowOnFailure();
    }

    private static CaseloadFacts Town(int workers) => new()
    {
        Units = [new UnitFact("T", "Team", UnitType.Team, null, null, new Spell(DateOnly.MinValue))],
        Workers = [.. Enumerable.Range(0, workers).Select(number => new WorkerFact { StaffId = $"W{number}", DisplayName = $"Worker {number}" })],
        Posts = [.. Enumerable.Range(0, workers).Select(number => new PostFact($"P{number}", "T", PostRole.SocialWorker, 1, true, true, Funding.Base, false, new Spell(DateOnly.MinValue)))],
        Occupancies = [.. Enumerable.Range(0, workers).Select(number => new OccupancyFact($"W{number}", $"P{number}", 1, null, null, new Spell(DateOnly.MinValue)))],
    };

    private static WaitingFamily Child(int number) =>
        new(new WaitingChild($"C{number}", CaseCategory.Cp, "T", WaitingList.NoWorker, WaitingReason.NoPrimaryWorker, null, Day, 0), null, []);
}
