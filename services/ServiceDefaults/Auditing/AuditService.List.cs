using System.Globalization;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.ServiceDefaults.Auditing;

internal sealed partial class AuditService
{
    private const int UsualDays = 30;

    private static readonly DateOnly Earliest = new(2000, 1, 1);

    [AllowRoles(Roles.Auditor)]
    public override async Task<ListAuditEntriesResponse> ListAuditEntries(ListAuditEntriesRequest request, ServerCallContext context)
    {
        var size = Require.PageSize(request.PageSize, most: 500);
        var until = Require.OptionalDate(request.Until, "until") ?? LondonTime.DayOf(clock.GetUtcNow());
        var from = Require.OptionalDate(request.From, "from") ?? (until.DayNumber < UsualDays ? DateOnly.MinValue : until.AddDays(-UsualDays));
        if (from > until || from < Earliest || until == DateOnly.MaxValue)
        {
            throw new InvalidArgumentException("from", $"from must be a day from {DayReader.Iso(Earliest)} on, and not after until.");
        }

        var query = new AuditQuery(LondonTime.StartOf(from), LondonTime.StartOf(until.AddDays(1)), request.Who.Trim(), request.What.Trim(), request.Action.Trim());
        var place = PlaceIn(request);
        var found = new List<(IAuditChain Chain, AuditEntry Entry)>();
        foreach (var chain in Asked(request))
        {
            found.AddRange((await chain.ListAsync(query, place is null ? null : Before(chain, place), size + 1, context.CancellationToken)).Select(entry => (chain, entry)));
        }

        // Of one instant: chains by name, and within a chain the last written first.
        var page = found.OrderByDescending(one => one.Entry.At).ThenBy(one => NameOf(one.Chain), StringComparer.Ordinal).ThenByDescending(one => one.Entry.Id).Take(size).ToList();
        return new ListAuditEntriesResponse
        {
            Entries = { page.Select(one => ToProto(one.Chain, one.Entry)) },
            NextPageToken = found.Count > page.Count ? TokenAfter(request, page[^1].Chain, page[^1].Entry) : "",
            From = DayReader.Iso(from),
            Until = DayReader.Iso(until),
        };
    }

    private IEnumerable<IAuditChain> Asked(ListAuditEntriesRequest request) => chains.Where(chain =>
        (request.Service.Length == 0 || chain.Service == request.Service) && (request.Log is AuditLog.Unspecified || request.Log == chain.Log));

    private static (DateTimeOffset, long) Before(IAuditChain chain, Place place) => string.CompareOrdinal(NameOf(chain), place.Chain) switch
    {
        < 0 => (place.At, 0),
        0 => (place.At, place.Id),
        _ => (place.At, long.MaxValue),
    };

    private static string NameOf(IAuditChain chain) => $"{chain.Service}/{chain.Log}";

    private static string TokenAfter(ListAuditEntriesRequest request, IAuditChain chain, AuditEntry last) =>
        PageToken.After(request, last.At.UtcTicks.ToString(CultureInfo.InvariantCulture), NameOf(chain), last.Id.ToString(CultureInfo.InvariantCulture));

    private static Place? PlaceIn(ListAuditEntriesRequest request)
    {
        if (PageToken.PlaceIn(request, 3) is not { } parts)
        {
            return null;
        }

        return long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
            && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new Place(new DateTimeOffset(ticks, TimeSpan.Zero), parts[1], id)
            : throw PageToken.NotOurs();
    }

    private static Messaging.V1.AuditEntry ToProto(IAuditChain chain, AuditEntry entry) => new()
    {
        Service = chain.Service,
        Log = chain.Log,
        Number = entry.Number ?? 0,
        Time = entry.At.ToTimestamp(),
        Subject = entry.Subject,
        Name = entry.Name,
        Role = entry.Role,
        Action = entry.Action,
        Kind = entry.Kind,
        Key = entry.Key,
        Why = entry.Why,
        Reference = entry.Reference,
        Fields = { FieldsOf(entry) },
    };

    // An import's statement writes every field of a row; what it left alone is no change.
    private static IEnumerable<AuditedField> FieldsOf(AuditEntry entry)
    {
        var (before, after) = (Read(entry.Before), Read(entry.After));
        foreach (var name in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            var (was, became) = (before.GetValueOrDefault(name), after.GetValueOrDefault(name));
            if (was == became)
            {
                continue;
            }

            var field = new AuditedField { Name = name };
            if (was is not null)
            {
                field.Before = was;
            }

            if (became is not null)
            {
                field.After = became;
            }

            yield return field;
        }
    }

    private static Dictionary<string, string?> Read(string? json) => json is null
        ? []
        : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!.ToDictionary(one => one.Key, one => one.Value.ValueKind is JsonValueKind.Null ? null : one.Value.ToString());

    private sealed record Place(DateTimeOffset At, string Chain, long Id);
}
