using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Reads on a thread of its own while the caller works on what was read: of a large file half the time is parsing.</summary>
internal static class ReadAhead
{
    private const int BatchesAhead = 4;

    /// <summary>The items in order, in batches of <paramref name="size"/>. Holds a few batches, whatever the source's size; stops reading when the caller stops.</summary>
    public static async IAsyncEnumerable<T[]> BatchesAsync<T>(IEnumerable<T> source, int size, [EnumeratorCancellation] CancellationToken ct)
    {
        var batches = Channel.CreateBounded<T[]>(new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var reading = Task.Run(() => ReadAsync(source, size, batches.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(ct))
            {
                yield return batch;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    // Never throws: what went wrong reaches the caller through the channel.
    private static async Task ReadAsync<T>(IEnumerable<T> source, int size, ChannelWriter<T[]> batches, CancellationToken ct)
    {
        try
        {
            foreach (var batch in source.Chunk(size))
            {
                await batches.WriteAsync(batch, ct);
            }

            batches.Complete();
        }
        catch (Exception failure)
        {
            batches.Complete(failure);
        }
    }
}
