using System.Security.Claims;
using Grpc.Core;
using Microsoft.Extensions.Caching.Memory;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;
using WorkforcePlatform.Workforce.V1;
using Told = WorkforcePlatform.Workforce.V1.WorkItem;

namespace WorkforcePlatform.Portal.Pages.Work;

/// <summary>Puts together what a user has to do from what the services know, and asks which of it was acknowledged.</summary>
public sealed class MyWork(
    LegalWork legal, HrWork hr, ManagerWork manager, DataWork data, LevelWork levels, WorkService.WorkServiceClient told, IMemoryCache counts, TimeProvider clock)
{
    private const int Most = 1000;

    // A number in the navigation may be some minutes old; a page of work is not.
    private static readonly TimeSpan CountLasts = TimeSpan.FromMinutes(5);

    /// <summary>How much is to be done, as it was counted last. Null where that is not known.</summary>
    public int? CountOf(ClaimsPrincipal user) => counts.TryGetValue<int>(KeyOf(user), out var count) ? count : null;

    /// <summary>Counts anew unless it was counted a moment ago.</summary>
    public Task CountAsync(ClaimsPrincipal user, CancellationToken ct) => CountOf(user) is null ? ReadAsync(user, isVisit: false, ct) : Task.CompletedTask;

    /// <param name="user">Whose work.</param>
    /// <param name="isVisit">It is being shown to them.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<WorkList> ReadAsync(ClaimsPrincipal user, bool isVisit, CancellationToken ct)
    {
        var sources = await AskAsync(Caller.From(user).Role, ct);
        List<WorkItem> items = [.. sources.SelectMany(one => one.Source?.Items ?? []).OrderBy(item => item.Due ?? DateOnly.MaxValue).ThenBy(item => item.Kind, StringComparer.Ordinal).Take(Most)];
        var review = await told.ReviewItemsAsync(new() { Visit = isVisit, Items = { items.Select(item => new Told { Key = item.Key, Content = item.Content }) } }, cancellationToken: ct);
        var last = review.LastVisitTime?.ToDateTimeOffset();
        var list = new WorkList(
            [.. items.Zip(review.Standings, (item, standing) => new ToldItem(item, last is not null && !(standing.ShownTime?.ToDateTimeOffset() <= last), standing.AcknowledgedTime?.ToDateTimeOffset()))],
            last,
            [.. sources.Where(one => one.Source is null).Select(one => one.What)],
            [.. sources.Where(one => one.Source is { HasMore: true }).Select(one => one.What)]);
        counts.Set(KeyOf(user), list.ToDo.Count(), CountLasts);
        return list;
    }

    public async Task AcknowledgeAsync(ClaimsPrincipal user, string key, string content, CancellationToken ct)
    {
        await told.AcknowledgeItemAsync(new() { Item = new Told { Key = key, Content = content } }, cancellationToken: ct);
        counts.Remove(KeyOf(user));
    }

    private static string KeyOf(ClaimsPrincipal user) => $"work {Caller.From(user).Subject}";

    private async Task<IReadOnlyList<(string What, WorkSource? Source)>> AskAsync(string role, CancellationToken ct)
    {
        switch (role)
        {
            case Roles.Legal or Roles.LegalSupport:
                return await Task.WhenAll(OrSilent("matters", legal.MattersAsync(ct)), OrSilent("hearings", legal.HearingsAsync(ct)), OrSilent("levels", levels.ReadAsync(isOwner: false, ct)));
            case Roles.Hr:
                var posts = await OrSilent("uncovered posts", hr.VacanciesAsync(ct));
                var day = posts.Source?.Day ?? LondonTime.Today(clock);
                return [posts, .. await Task.WhenAll([OrSilent("bookings", hr.BookingsAsync(day, ct)), OrSilent("leavings", hr.LeavingsAsync(day, ct)), OrSilent("levels", levels.ReadAsync(isOwner: false, ct)), .. PlansAsync(day, ct)])];
            case Roles.Manager:
                var leaving = await OrSilent("children to reallocate", manager.ToReallocateAsync(ct));
                Task<(string What, WorkSource? Source)>[] plans = [.. PlansAsync(leaving.Source?.Day ?? LondonTime.Today(clock), ct), OrSilent("levels", levels.ReadAsync(isOwner: true, ct))];
                return leaving.Source?.Day is { } on
                    ? [leaving, .. await Task.WhenAll([.. plans, OrSilent("children without a present worker", manager.WithoutWorkerAsync(on, ct)), OrSilent("allocations", manager.AllocationsAsync(on, ct))])]
                    : [leaving, .. await Task.WhenAll(plans)];
            case Roles.Administrator:
                return [await OrSilent("data sets", data.OverdueAsync(LondonTime.Today(clock), ct))];
            default:
                return [];
        }
    }

    private Task<(string What, WorkSource? Source)>[] PlansAsync(DateOnly day, CancellationToken ct) =>
        [OrSilent("ends of bookings", hr.BookingEndsAsync(day, ct)), OrSilent("starts", hr.StartsAsync(day, ct))];

    private static async Task<(string What, WorkSource? Source)> OrSilent(string what, Task<WorkSource> asked)
    {
        try
        {
            return (what, await asked);
        }
        catch (RpcException silence) when (silence.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded)
        {
            return (what, null);
        }
    }
}
