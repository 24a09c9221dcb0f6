using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Recruitment.Vacancies;

namespace WorkforcePlatform.Recruitment.Tests.Vacancies;

/// <summary>The stored spells, however events come.</summary>
public sealed class DeliveryProperties : IAsyncLifetime
{
    private const int Versions = 3;

    private RecruitmentHost host = null!;
    private long version;
    private int compared;
    private int foretold;

    public async Task InitializeAsync()
    {
        host = await RecruitmentHost.StartAsync();
        await host.Services.GetRequiredService<IEventBus>().PublishAsync([States.Unit("CP")], CancellationToken.None);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public void In_any_order_with_duplicates_and_gaps_the_last_states_give_the_spells()
    {
        Prop.ForAll(RandomPosts.Seeds, seed =>
            {
                var differences = Task.Run(() => DifferencesAsync(new Random(seed))).GetAwaiter().GetResult();
                return (differences.Count == 0).Label(string.Join(Environment.NewLine, differences));
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30));

        Assert.InRange(compared, 30, int.MaxValue);
        Assert.InRange(foretold, 1, int.MaxValue);
    }

    private async Task<List<string>> DifferencesAsync(Random random)
    {
        List<EventEnvelope> events = [];
        var (posts, workers) = (RandomPosts.BuildPosts(random), RandomPosts.BuildWorkers(random));
        for (var round = 0; round < Versions; round++)
        {
            version++;
            (posts, workers) = (RandomPosts.BuildPosts(random), RandomPosts.BuildWorkers(random));

            // Only the last of them is sure to arrive: earlier versions may be lost.
            var sent = posts.Select(post => States.Event(post, version)).Concat(workers.Select(worker => States.Event(worker, version)));
            events.AddRange(sent.Where(_ => round == Versions - 1 || random.Next(3) > 0));
        }

        EventEnvelope[] delivered = [.. events, .. random.GetItems(events.ToArray(), 10)];
        random.Shuffle(delivered);
        foreach (var batch in delivered.Chunk(random.Next(1, 12)))
        {
            await host.Services.GetRequiredService<IEventBus>().PublishAsync(batch, CancellationToken.None);
        }

        var expected = posts.SelectMany(post => PostHistory.Of(post, workers).Vacant).Select(spell => spell.ToString()).ToList();
        var stored = (await host.ReadAsync(db => db.VacantSpells.AsNoTracking().ToListAsync())).ConvertAll(spell => spell.ToString());
        compared += stored.Count;
        var day = States.April.AddDays(random.Next(0, 60));
        var falling = posts.SelectMany(post => Falling.After(day, new PostStates(post, workers))).Select(one => $"{one.Post.PostNo} {one.From:O} {one.FteE4} {one.Leaver?.StaffId} {one.Planned is not null}").Order().ToList();
        var told = (await host.Vacancies().ListVacanciesAsync(new() { On = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }))
            .Falling.Select(one => $"{one.PostNo} {one.VacantFrom} {Math.Round(one.Fte * 10_000)} {one.StaffId} {one.Planned}").Order().ToList();
        foretold += told.Count(one => one.EndsWith("True", StringComparison.Ordinal));
        return [.. falling.Except(told), .. told.Except(falling), .. expected.Except(stored), .. stored.Except(expected), .. await CheckAsync(), .. await host.ReadAsync(db => db.DeadLetters.Select(letter => letter.Reason).ToListAsync())];
    }

    private async Task<IEnumerable<string>> CheckAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<VacanciesCheck>().CheckAsync(CancellationToken.None)).Examples;
    }
}
