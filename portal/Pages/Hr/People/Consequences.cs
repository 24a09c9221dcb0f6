using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Hr.People;

/// <summary>What follows if a worker leaves: read from the services that will say so once it is recorded.</summary>
/// <param name="LastDay">The last day.</param>
/// <param name="Posts">Posts that fall vacant the day after.</param>
/// <param name="Bookings">Bookings that end with it.</param>
/// <param name="Cover">Agency staff already booked on those posts.</param>
/// <param name="Held">Children who then have no worker.</param>
/// <param name="Hearings">Hearings of the thirty days after it.</param>
public sealed record Consequences(
    DateOnly LastDay, IReadOnlyList<Place> Posts, IReadOnlyList<Place> Bookings, IReadOnlyList<AgencyAssignment> Cover, ListHeldChildrenResponse Held, ListHearingsResponse Hearings)
{
    private const int DaysOfHearings = 30;
    private const int LargestPage = 200;

    public DateOnly From => LastDay.AddDays(1);

    public DateOnly HearingsTo => LastDay.AddDays(DaysOfHearings);

    /// <summary>Whole weeks held on the last day.</summary>
    public int WeeksSince(string since) => DateText.FromIso(since) is { } from ? Math.Max(0, LastDay.DayNumber - from.DayNumber) / 7 : 0;

    public static async Task<Consequences> ReadAsync(
        Worker worker, DateOnly lastDay, WorkerService.WorkerServiceClient workers, CaseService.CaseServiceClient cases, MatterService.MatterServiceClient matters, CancellationToken ct)
    {
        var from = DateText.Iso(lastDay.AddDays(1));
        List<Place> lasting = [.. worker.Places.Where(place => !(DateText.FromIso(place.StartsOn) > lastDay) && !(DateText.FromIso(place.EndsOn) <= lastDay))];
        List<Place> posts = [.. lasting.Where(place => place.Booking.Length == 0)];
        var cover = new List<AgencyAssignment>();
        foreach (var unit in posts.Select(post => post.OrgUnitCode).Where(unit => unit.Length > 0).Distinct())
        {
            var booked = await workers.ListAgencyAssignmentsAsync(new() { Unit = unit, On = from, PageSize = LargestPage }, cancellationToken: ct);
            cover.AddRange(booked.AgencyAssignments.Where(one => posts.Exists(post => post.PostNo == one.PostNo)));
        }

        var held = await cases.ListHeldChildrenAsync(new() { StaffId = worker.StaffId, On = from, PageSize = LargestPage }, cancellationToken: ct);
        var hearings = await matters.ListHearingsAsync(
            new() { SocialWorkerStaffId = worker.StaffId, From = from, To = DateText.Iso(lastDay.AddDays(DaysOfHearings)), PageSize = LargestPage }, cancellationToken: ct);
        return new Consequences(lastDay, posts, [.. lasting.Where(place => place.Booking.Length > 0)], cover, held, hearings);
    }
}
