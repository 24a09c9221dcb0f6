using Google.Protobuf;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging.Operations;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Messaging.Receiving;

/// <summary>Upserts rows of one kind from events of one type. What is older or equal changes nothing.</summary>
internal sealed class ProjectedType<TDb, TMessage, TRow>(Projection<TMessage, TRow> projection)
    : ProjectedType<TDb>(new TMessage().Descriptor.FullName)
    where TDb : MessagingDb
    where TMessage : IMessage<TMessage>, new()
    where TRow : class, IProjectedRow, new()
{
    private static readonly MessageParser<TMessage> Parser = new(() => new TMessage());

    public override async Task<int> ApplyAsync(
        TDb db, IReadOnlyList<EventEnvelope> events, bool again, List<object>? changed, CancellationToken ct)
    {
        var newest = Newest(events);
        var ids = newest.Keys.ToList();
        var rows = await db.Set<TRow>().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        var before = changed is null
            ? []
            : await db.Set<TRow>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);

        var count = 0;
        foreach (var (id, (message, at)) in newest)
        {
            var stored = rows.GetValueOrDefault(id);
            if (stored is not null && (again ? VersionOf(stored) > at : VersionOf(stored) >= at))
            {
                continue;
            }

            var row = Made(stored ?? new TRow(), message, id, at);
            if (stored is null)
            {
                db.Add(row);
            }
            else
            {
                changed?.Add(before[id]);
            }

            changed?.Add(row);
            count++;
        }

        return count;
    }

    public override async Task<StateVersion?> StoredAsync(TDb db, Guid id, CancellationToken ct)
    {
        var row = await db.Set<TRow>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct);
        return row is null ? null : VersionOf(row);
    }

    public override async Task<List<object>> RemoveAsync(TDb db, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var rows = await db.Set<TRow>().Where(r => ids.Contains(r.Id)).ToListAsync(ct);
        db.RemoveRange(rows);
        return [.. rows];
    }

    public override async Task<List<(Guid Id, string Difference)>> CompareAsync(
        TDb db, IReadOnlyList<EventEnvelope> states, CancellationToken ct)
    {
        var type = db.Model.FindEntityType(typeof(TRow))!;
        var newest = Newest(states);
        var ids = newest.Keys.ToList();
        var rows = await db.Set<TRow>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        var different = new List<(Guid Id, string Difference)>();
        foreach (var (id, (message, at)) in newest)
        {
            if (!rows.TryGetValue(id, out var stored))
            {
                different.Add((id, "missing here"));
                continue;
            }

            var names = RowText.Differences(type, Made(new TRow(), message, id, at), stored);
            if (names.Count > 0)
            {
                different.Add((id, $"differs in {string.Join(", ", names)}"));
            }
        }

        return different;
    }

    public override Task<bool> AnyAsync(TDb db, CancellationToken ct) => db.Set<TRow>().AnyAsync(ct);

    public override async Task<HashSet<Guid>> StoredIdsAsync(TDb db, CancellationToken ct) =>
        [.. await db.Set<TRow>().Select(r => r.Id).ToListAsync(ct)];

    private static StateVersion VersionOf(TRow row) => new(row.Epoch, row.Version);

    private TRow Made(TRow row, TMessage message, Guid id, StateVersion at)
    {
        projection.Apply(message, row);
        (row.Id, row.Epoch, row.Version) = (id, at.Epoch, at.Version);
        return row;
    }

    private Dictionary<Guid, (TMessage Message, StateVersion At)> Newest(IReadOnlyList<EventEnvelope> events)
    {
        var newest = new Dictionary<Guid, (TMessage Message, StateVersion At)>();
        foreach (var e in events)
        {
            var message = Parser.ParseFrom(e.Data.Span);
            var id = projection.IdOf(message);
            if (id != e.Subject)
            {
                throw new InvalidArgumentException("subject", $"The event's subject is not the id of the {Type} it carries.");
            }

            if (!newest.TryGetValue(id, out var held) || held.At < e.At)
            {
                newest[id] = (message, e.At);
            }
        }

        return newest;
    }
}
