using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.Messaging.Tests.Library;

namespace WorkforcePlatform.Messaging.Tests.Receiving;

/// <summary>Whole states make order, repetition and loss harmless: what counts is the newest state that came.</summary>
public sealed class PermutationTests : IAsyncLifetime
{
    private const int Versions = 6;
    private const int BooksInPlay = 3;

    private LibraryHost host = null!;

    public async Task InitializeAsync() => host = await LibraryHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public void Any_order_with_duplicates_and_gaps_ends_in_the_newest_state_that_came()
    {
        // Each number is one version of one book; the generator repeats, leaves out and shuffles them.
        var deliveries = Gen.Choose(0, (BooksInPlay * Versions) - 1).ArrayOf().ToArbitrary();
        var batchSizes = Gen.Choose(1, 7).ToArbitrary();

        Prop.ForAll(deliveries, batchSizes, (delivered, size) => Task.Run(() => EndsInTheNewestAsync(delivered, size)).GetAwaiter().GetResult())
            .QuickCheckThrowOnFailure();
    }

    private async Task<bool> EndsInTheNewestAsync(int[] delivered, int batchSize)
    {
        var ids = Enumerable.Range(0, BooksInPlay).Select(_ => Guid.NewGuid()).ToArray();
        var events = delivered.Select(n => (Book: ids[n / Versions], Version: (n % Versions) + 1)).ToList();

        foreach (var batch in events.Chunk(batchSize))
        {
            await host.DeliverAsync([.. batch.Select(e => Books.Lent(e.Book, e.Version).At(e.Version))]);
        }

        var right = true;
        foreach (var id in ids)
        {
            var newest = events.Where(e => e.Book == id).Select(e => e.Version).DefaultIfEmpty(0).Max();
            var row = await host.RowAsync(id);
            right &= (row?.Version ?? 0) == newest && (row?.Loans.Count ?? 0) == newest;
        }

        return right;
    }
}
