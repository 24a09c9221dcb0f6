using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Caseload.DataSets;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.Caseload.Register;
using WorkforcePlatform.Caseload.Teams;
using WorkforcePlatform.Caseload.Tests.Measures;
using WorkforcePlatform.Messaging;

namespace WorkforcePlatform.Caseload.Tests.Teams;

/// <summary>The derived rows, whatever happens to the facts. Towns here fall into one authority or several, which share workers, managers and children.</summary>
public sealed class TeamSumsProperties : IAsyncLifetime
{
    private const int Towns = 3;

    private CaseloadHost host = null!;

    private long epoch;

    private int compared;

    public async Task InitializeAsync() => host = await CaseloadHost.StartAsync(new DateTimeOffset(Town.Day, new TimeOnly(9, 0), TimeSpan.Zero));

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public void After_every_batch_in_any_order_with_duplicates_the_rows_are_what_the_facts_give()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => Task.Run(() => DifferencesAsync(new Random(seed))).GetAwaiter().GetResult().Count == 0)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(12));

        Assert.InRange(compared, 100, int.MaxValue);
    }

    [Fact]
    public async Task No_batch_of_these_fails()
    {
        await DifferencesAsync(new Random(1));

        Assert.Empty(await host.ReadAsync(db => db.DeadLetters.Select(letter => letter.Reason).ToListAsync()));
    }

    [Fact]
    public void Sums_read_from_their_text_give_the_same_measures() =>
        Prop.ForAll(RandomTown.Facts, facts =>
        {
            var counted = SnapshotBuilder.Build(facts, Town.Day, RandomTown.Settings);
            var read = new DaySums(Town.Day, counted.Org, TeamSumsUpdate.TextsOf(counted).ToDictionary(unit => unit.Key, unit => SumsText.Read(unit.Value)))
            {
                AnyLeaver = counted.AnyLeaver,
                Limits = counted.Limits,
            };
            return counted.Org.Units.All(unit => read.Measures(unit.Code, Town.Everything).SequenceEqual(counted.Measures(unit.Code, Town.Everything)));
        }).QuickCheckThrowOnFailure();

    private async Task<List<string>> DifferencesAsync(Random random)
    {
        epoch++;
        List<CaseloadFacts> towns = [.. Enumerable.Range(0, Towns).Select(_ => Parted(RandomTown.Build(random), random))];
        var events = towns.SelectMany((town, version) => TownEvents.Of(town, new StateVersion(epoch, version + 1))).ToArray();
        EventEnvelope[] delivered = [.. events, .. random.GetItems(events, 10)];
        random.Shuffle(delivered);
        List<string> differences = [];
        foreach (var batch in delivered.Chunk(random.Next(1, 15)))
        {
            if (random.Next(4) == 0)
            {
                await TakeRegisterAsync(towns[random.Next(Towns)]);
            }

            await host.Services.GetRequiredService<IEventBus>().PublishAsync(batch, CancellationToken.None);
            differences.AddRange(await CheckAsync());
        }

        return differences;
    }

    private async Task<IEnumerable<string>> CheckAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var check = await scope.ServiceProvider.GetRequiredService<TeamSumsCheck>().CheckAsync(CancellationToken.None);
        compared += check.Compared;
        return check.Examples;
    }

    // As an import of the two files would leave it.
    private Task<int> TakeRegisterAsync(CaseloadFacts town) => host.ReadAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Cases.ExecuteDeleteAsync();
        await db.Allocations.ExecuteDeleteAsync();
        db.Cases.AddRange(town.Cases.Select(c => new CaseEpisode { ChildId = c.ChildId, OpenedOn = c.Open.From, ClosedOn = c.Open.To, Category = c.Category.ToString(), Team = c.TeamCode }));
        db.Allocations.AddRange(town.Allocations.Select(a => new Allocation { ChildId = a.ChildId, StaffId = a.StaffId, StartsOn = a.Held.From, Until = a.Held.To, Role = a.Role.ToString() }));
        if (!await db.OwnDataSets.AnyAsync())
        {
            db.OwnDataSets.Add(new OwnDataSet { Name = "cases", CoversTo = Town.Day });
        }

        db.RaiseStamp();
        await db.SaveChangesAsync();
        await TeamSumsUpdate.RunAsync(db, Town.Day, touched: null, CancellationToken.None);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return town.Cases.Count;
    });

    // Units hang anywhere: under the authority, under another team, or on their own as an authority of theirs.
    private static CaseloadFacts Parted(CaseloadFacts town, Random random)
    {
        List<UnitFact> units = [.. town.Units];
        return town with
        {
            Units = [.. units.Select((unit, place) => unit with { ParentCode = place == 0 || random.Next(3) == 0 ? null : units[random.Next(place)].Code })],
        };
    }
}
