using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.ServiceDefaults.Auditing;

internal sealed partial class AuditChain<TDb>
{
    private static readonly TimeSpan SealedWithin = TimeSpan.FromMinutes(1);

    public async Task<AuditCheck> CheckAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);

        // One snapshot, without the writer's lock: the sealer goes on meanwhile.
        await using var snapshot = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.ReadUncommitted, ct);
        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(ct);
        var walk = new ChainWalk(head, key.Value);
        await foreach (var entry in db.Set<AuditEntry>().AsNoTracking().Where(e => e.Number != null).OrderBy(e => e.Number).ThenBy(e => e.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            walk.Step(entry);
        }

        var late = clock.GetUtcNow() - SealedWithin;
        var unsealed = await Unsealed(db).Where(e => e.At < late).OrderBy(e => e.Id).Select(e => e.Id).ToListAsync(ct);
        walk.End(unsealed);
        return new AuditCheck(walk.Entries, (head.Number, head.Hash), unsealed.Count, walk.Faults);
    }

    /// <summary>Goes along a chain entry by entry and names what does not fit.</summary>
    private sealed class ChainWalk(AuditHead head, byte[] key)
    {
        private readonly List<string> faults = [];
        private byte[] last = head.StartHash;
        private long number = head.StartNumber;

        // The entry before, where it does not say what it said. Only the next one tells whether it had a place in the chain.
        private AuditEntry? doubtful;

        public long Entries { get; private set; }

        public IReadOnlyList<string> Faults => faults;

        public void Step(AuditEntry entry)
        {
            Entries++;
            Judge(entry.Previous);
            if (!AuditSeal.Holds(entry, key))
            {
                doubtful = entry;
                return;
            }

            if (entry.Number > number + 1)
            {
                Missing(number + 1, entry.Number.Value - 1);
            }
            else if (!entry.Previous!.AsSpan().SequenceEqual(last))
            {
                Add($"Entry {Text(entry.Number!.Value)} does not follow from the one before it.");
            }

            (last, number) = (entry.Hash!, Math.Max(number, entry.Number!.Value));
        }

        public void End(IReadOnlyList<long> unsealed)
        {
            Judge(head.Hash);
            if (number < head.Number)
            {
                Missing(number + 1, head.Number);
            }
            else if (number > head.Number || !last.AsSpan().SequenceEqual(head.Hash))
            {
                Add($"The chain should end with entry {Text(head.Number)}, but does not.");
            }

            foreach (var id in unsealed)
            {
                Add($"The entry with id {Text(id)} has waited for more than a minute to be sealed.");
            }
        }

        // What follows rests on the doubtful entry's hash, which none before had: it had a place here and was changed since. Else it was put in.
        private void Judge(byte[]? next)
        {
            if (doubtful is not { } entry)
            {
                return;
            }

            doubtful = null;
            if (entry.Hash is { } hash && next is not null && next.AsSpan().SequenceEqual(hash) && !hash.AsSpan().SequenceEqual(last))
            {
                Add($"Entry {Text(entry.Number!.Value)} was changed after it was sealed.");
                (last, number) = (hash, Math.Max(number, entry.Number!.Value));
            }
            else
            {
                Add($"Entry {Text(entry.Number!.Value)} (id {Text(entry.Id)}) was put in by somebody else.");
            }
        }

        private void Missing(long first, long until) =>
            Add(first == until ? $"Entry {Text(first)} is missing." : $"Entries {Text(first)} to {Text(until)} are missing.");

        private void Add(string fault)
        {
            if (faults.Count < AuditCheck.MostFaults)
            {
                faults.Add(fault);
            }
        }

        private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
