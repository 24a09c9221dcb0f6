using System.Globalization;
using Grpc.Core;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Messaging.Operations;

internal sealed partial class OperationsService
{
    /// <summary>All services' letters in one order: time, event, service.</summary>
    [AllowRoles(Roles.Administrator, Roles.System)]
    public override async Task<ListDeadLettersResponse> ListDeadLetters(ListDeadLettersRequest request, ServerCallContext context)
    {
        var size = Require.PageSize(request.PageSize);
        var (time, id, service) = After(request);
        var letters = new List<(DeadLetter Letter, string Service)>();
        foreach (var box in boxes)
        {
            // One event may have failed in several services at the same time.
            var including = string.CompareOrdinal(box.Service, service) > 0;
            var some = await box.ListAsync(time, id, including, size + 1, context.CancellationToken);
            letters.AddRange(some.Select(letter => (letter, box.Service)));
        }

        var page = letters.OrderBy(l => l.Letter.FailedAt).ThenBy(l => l.Letter.EventId).ThenBy(l => l.Service, StringComparer.Ordinal)
            .Take(size).ToList();
        return new ListDeadLettersResponse
        {
            DeadLetters = { page.Select(l => ToProto(l.Service, l.Letter)) },
            NextPageToken = letters.Count > page.Count ? TokenAfter(request, page[^1]) : "",
        };
    }

    private static string TokenAfter(ListDeadLettersRequest request, (DeadLetter Letter, string Service) last) => PageToken.After(
        request, last.Letter.FailedAt.UtcTicks.ToString(CultureInfo.InvariantCulture), last.Letter.EventId.ToString(), last.Service);

    private static (DateTimeOffset Time, Guid Id, string Service) After(ListDeadLettersRequest request)
    {
        if (PageToken.PlaceIn(request, 3) is not { } parts)
        {
            return (DateTimeOffset.MinValue, Guid.Empty, "");
        }

        return long.TryParse(parts[0], CultureInfo.InvariantCulture, out var ticks) && ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? (new DateTimeOffset(ticks, TimeSpan.Zero), Require.Id(parts[1], "page_token"), parts[2])
            : throw PageToken.NotOurs();
    }
}
