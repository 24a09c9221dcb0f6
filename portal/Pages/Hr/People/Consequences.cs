using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Hr.People;

/// <summary>What follows if a worker leaves, or one of their bookings ends: read from the services that will say so once it is recorded.</summary>
/// <param name="LastDay">The last day.</param>
/// <param name="Posts">Posts that fall vacant the day after.</param>
/// <param name="Bookings">Bookings that end with it.</param>
/// <param name="Cover">Other agency staff already booked on those posts, or on the post that the booking covers.</param>
/// <param name="Held">Children who then have no worker.</param>
/// <param name="Hearings">Hearings of the thirty days after it.</param>
public sealed record Consequences(
    DateOnly LastDay, IReadOnlyList<Place> Posts, IReadOnlyList<Place> Bookings, IReadOnlyList<AgencyAssignment> Cover, ListHeldChildrenResponse Held, ListHearingsResponse Hearings)
{
    private const int DaysOfHearings = 30;
    private const int LargestPage = 200;

    /// <summary>The booking that ends; null if they leave.</summary>
    public AgencyAssignment? Ending { get; private init; }

    /// <summary>Where they work after it; nowhere if they leave.</summary>
    public IReadOnlyList<Place> WorksOn { get; private init; } = [];

    public DateOnly From => LastDay.AddDays(1);

    public DateOnly HearingsTo => LastDay.AddDays(DaysOfHearings);

    /// <summary>Whole weeks held on the last day.</summary>
    public int WeeksSince(string since) => DateText.FromIso(since) is { } from ? Math.Max(0, LastDay.DayNumber - from.DayNumber) / 7 : 0;

    public static Task<Consequences> OfLeavingAsync(
        Worker worker, DateOnly lastDay, WorkerService.WorkerServiceClient workers, CaseService.CaseServiceClient cases, MatterService.MatterServiceClient matters, CancellationToken ct) =>
        ReadAsync(worker, null, lastDay, workers, cases, matters, ct);

    public static Task<Consequences> OfEndAsync(
        Worker worker, AgencyAssignment booking, DateOnly lastDay, WorkerService.WorkerServiceClient workers, CaseService.CaseServiceClient cases, MatterService.MatterServiceClient matters, CancellationToken ct) =>
        ReadAsync(worker, booking, lastDay, workers, cases, matters, ct);

    private static async Task<Consequences> ReadAsync(
        Worker worker, AgencyAssignment? ending, DateOnly lastDay, WorkerService.WorkerServiceClient workers, CaseService.CaseServiceClient cases, MatterService.MatterServiceClient matters, CancellationToken ct)
    {
        var from = DateText.Iso(lastDay.AddDays(1));
        var hearings = matters.ListHearingsAsync(
            new() { SocialWorkerStaffId = worker.StaffId, From = from, To = DateText.Iso(lastDay.AddDays(DaysOfHearings)), PageSize = LargestPage }, cancellationToken: ct).ResponseAsync;
        var held = cases.ListHeldChildrenAsync(new() { StaffId = worker.StaffId, On = from, PageSize = LargestPage }, cancellationToken: ct).ResponseAsync;
        List<Place> lasting = [.. worker.Places.Where(place => !(DateText.FromIso(place.StartsOn) > lastDay) && !(DateText.FromIso(place.EndsOn) <= lastDay))];
        List<Place> ends = ending is null ? lasting : [.. worker.Places.Where(place => place.Booking == ending.Reference)];
        List<Place> posts = [.. ends.Where(place => place.Booking.Length == 0)];
        var cover = new List<AgencyAssignment>();
        List<Place> emptied = ending is null ? posts : [.. ends.Where(place => place.PostNo.Length > 0)];
        foreach (var unit in emptied.Select(post => post.OrgUnitCode).Where(unit => unit.Length > 0).Distinct())
        {
            var booked = await workers.ListAgencyAssignmentsAsync(new() { Unit = unit, On = from, PageSize = LargestPage }, cancellationToken: ct);
            cover.AddRange(booked.AgencyAssignments.Where(one => one.Reference != ending?.Reference && emptied.Exists(post => post.PostNo == one.PostNo)));
        }

        return new Consequences(lastDay, posts, [.. ends.Where(place => place.Booking.Length > 0)], cover, await held, await hearings)
        {
            Ending = ending,
            WorksOn = ending is null ? [] : [.. lasting.Where(place => place.Booking != ending.Reference)],
        };
    }
}
