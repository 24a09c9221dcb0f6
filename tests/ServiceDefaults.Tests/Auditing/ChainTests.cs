using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.ServiceDefaults.Tests.Auditing;

public class ChainTests
{
    [Fact]
    public async Task Eight_writers_and_two_sealers_stopped_at_random_leave_one_whole_chain_of_every_entry()
    {
        using var file = await ChainFile.CreateAsync();
        var seed = Random.Shared.Next();
        using var done = new CancellationTokenSource();
        var sealers = Enumerable.Range(0, 2).Select(place => Task.Run(() => SealAndStopAsync(file, new Random(seed + place), done.Token))).ToList();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var entry = 0; entry < 40; entry++)
            {
                await file.WriteAsync($"{writer}/{entry}");
            }
        })));
        await done.CancelAsync();
        await Task.WhenAll(sealers);
        await file.Chain.SealAsync(default);
        var check = await file.Chain.CheckAsync(default);

        Assert.True(check.Faults.Count == 0, $"Seed {seed}: {string.Join(' ', check.Faults)}");
        Assert.Equal((320, 320), (check.Entries, check.Head.Number));
    }

    [Fact]
    public async Task A_sealer_with_no_time_left_to_stop_leaves_what_waits_to_the_next_start()
    {
        using var file = await ChainFile.CreateAsync();
        await file.WriteAsync("late");
        using var sealer = new AuditSealer(file.Chain, Options.Create(new PlatformOptions()), file.Clock, NullLogger<AuditSealer>.Instance);

        await sealer.StopAsync(new CancellationToken(canceled: true));
        var before = await file.Chain.CheckAsync(default);
        await file.Chain.SealAsync(default);
        var after = await file.Chain.CheckAsync(default);

        Assert.Equal((0, 1), (before.Head.Number, after.Head.Number));
        Assert.Empty(after.Faults);
    }

    [Fact]
    public async Task What_is_removed_by_its_age_leaves_a_whole_chain_that_begins_later_and_says_so()
    {
        using var file = await ChainFile.CreateAsync(entries: 3);
        file.Clock.Advance(TimeSpan.FromDays(40));
        await file.WriteAsync("new");
        await file.Chain.SealAsync(default);

        var removed = await file.Chain.RemoveBeforeAsync(ChainFile.Start.AddDays(1), default);
        await file.Chain.SealAsync(default);
        var check = await file.Chain.CheckAsync(default);
        var keys = await KeysAsync(file);

        Assert.Equal(3, removed);
        Assert.Empty(check.Faults);
        Assert.Equal((2, 5), (check.Entries, check.Head.Number));
        Assert.Equal(["new", "Reads"], keys);
    }

    [Theory]
    [InlineData(false, 1, 2)]
    [InlineData(false, 3, 0)]
    [InlineData(true, 1, 0)]
    public async Task Entries_go_when_their_months_are_over_and_never_under_a_legal_hold(bool legalHold, int months, long removed)
    {
        using var file = await ChainFile.CreateAsync(entries: 2);
        file.Clock.Advance(TimeSpan.FromDays(62));

        var gone = await AuditRetention.ApplyAsync(file.Chain, new AuditOptions { KeepReadsMonths = months, LegalHold = legalHold }, file.Clock.GetUtcNow(), default);

        Assert.Equal(removed, gone);
        Assert.Empty(await file.FaultsAsync());
    }

    [Fact]
    public async Task An_entry_taken_off_the_beginning_after_a_removal_is_still_missed()
    {
        using var file = await ChainFile.CreateAsync(entries: 2);
        file.Clock.Advance(TimeSpan.FromDays(40));
        await file.WriteAsync("new");
        await file.Chain.SealAsync(default);
        await file.Chain.RemoveBeforeAsync(ChainFile.Start.AddDays(1), default);
        await file.Chain.SealAsync(default);
        await file.TamperAsync("""DELETE FROM "AuditEntries" WHERE "Number" = 3""");

        var faults = await file.FaultsAsync();

        Assert.Equal(["Entry 3 is missing."], faults);
    }

    [Fact]
    public async Task Another_process_with_the_same_key_goes_on_where_the_first_stopped()
    {
        using var file = await ChainFile.CreateAsync(entries: 2);
        await file.WriteAsync("third");

        await file.Open().SealAsync(default);
        var check = await file.Open().CheckAsync(default);

        Assert.Empty(check.Faults);
        Assert.Equal(3, check.Head.Number);
    }

    [Theory]
    [InlineData("C-10", new[] { "C-10 C-2", "C-10" })]
    [InlineData("c-10", new[] { "C-10 C-2", "C-10" })]
    [InlineData("C_10", new string[0])]
    [InlineData("%", new string[0])]
    public async Task A_search_takes_what_was_written_letter_by_letter(string what, string[] found)
    {
        using var file = await ChainFile.CreateAsync();
        foreach (var key in (string[])["C-10", "C-2", "C-10 C-2"])
        {
            await file.WriteAsync(key);
        }

        var query = new AuditQuery(ChainFile.Start, ChainFile.Start.AddDays(1), Who: "JO", What: what, Action: "");
        var entries = await file.Chain.ListAsync(query, before: null, size: 10, default);

        Assert.Equal(found, entries.Select(entry => entry.Key));
    }

    // A sealer that is stopped in the middle of a transaction leaves what a killed one leaves: nothing of it.
    private static async Task SealAndStopAsync(ChainFile file, Random random, CancellationToken done)
    {
        var chain = file.Open();
        while (!done.IsCancellationRequested)
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(random.Next(1, 8)));
            try
            {
                await chain.SealAsync(stop.Token);
            }
            catch (Exception stopped) when (stopped is OperationCanceledException or DbUpdateException or System.Data.Common.DbException)
            {
                // The next one finds the chain as it was.
            }

            await Task.Yield();
        }
    }

    private static async Task<List<string>> KeysAsync(ChainFile file)
    {
        await using var db = file.CreateDbContext();
        return await db.Entries.OrderBy(entry => entry.Number).Select(entry => entry.Key).ToListAsync();
    }
}
