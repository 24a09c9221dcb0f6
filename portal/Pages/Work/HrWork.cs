using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Pages.Hr;
using WorkforcePlatform.Portal.Pages.Hr.People;
using WorkforcePlatform.Recruitment.V1;
using WorkforcePlatform.Workforce.V1;
using Who = WorkforcePlatform.Workforce.V1.ListPeopleRequest.Types.Who;

namespace WorkforcePlatform.Portal.Pages.Work;

/// <summary>What an HR officer is told: bookings that end soon, posts that nobody covers for long, leavings, ends of bookings and starts that no file has confirmed.</summary>
public sealed class HrWork(WorkerService.WorkerServiceClient workers, VacancyService.VacancyServiceClient vacancies, PostService.PostServiceClient posts)
{
    private const int Most = 200;

    // Calendar months, as the list of vacancies marks them.
    private static readonly int[] Marks = [12, 9, 6, 3];

    public async Task<WorkSource> BookingsAsync(DateOnly day, CancellationToken ct)
    {
        var listed = await workers.ListAgencyAssignmentsAsync(
            new() { On = DateText.Iso(day), EndsBy = DateText.Iso(day.AddDays(AgencyModel.DaysAhead)), PageSize = Most }, cancellationToken: ct);
        return new(
            [
                .. listed.AgencyAssignments.Select(one => new WorkItem(
                    "Booking ends within six weeks",
                    $"{one.Reference}, {one.WorkerName}",
                    $"{(one.PostNo.Length > 0 ? $"leaves {one.PostNo} uncovered" : "no post")}{(one.OrgUnitName.Length > 0 ? $", {one.OrgUnitName}" : "")}",
                    PeopleAddress.ToWorker(one.StaffId, DateText.Iso(day)),
                    DateText.FromIso(one.EndsOn),
                    day,
                    one.Reference,
                    one.EndsOn)),
            ],
            listed.NextPageToken.Length > 0,
            day);
    }

    /// <summary>Its day is the one to ask the others for: the last that is covered.</summary>
    public async Task<WorkSource> VacanciesAsync(CancellationToken ct)
    {
        var listed = await vacancies.ListVacanciesAsync(new() { Cover = Cover.Uncovered, Months = Marks[^1], PageSize = Most }, cancellationToken: ct);
        var day = DateText.FromIso(listed.On) ?? default;
        return new(
            [
                .. listed.Vacancies.Select(one => (Vacancy: one, Since: DateText.FromIso(one.VacantSince)))
                    .Select(one => (one.Vacancy, one.Since, Months: Marks.FirstOrDefault(months => one.Since?.AddMonths(months) <= day)))
                    .Select(one => new WorkItem(
                        "Uncovered post",
                        $"{one.Vacancy.PostNo}, {one.Vacancy.OrgUnitName}",
                        one.Since is { } since ? $"vacant since {DateText.InBrief(since)}, over {one.Months} months" : "vacant since a day not known",
                        VacancyAddress.ToVacancy(one.Vacancy.PostNo, one.Vacancy.VacantSince, listed.On),
                        null,
                        day,
                        $"{one.Vacancy.PostNo} {one.Vacancy.VacantSince}",
                        $"{one.Months} {one.Vacancy.Cover}")),
            ],
            listed.NextPageToken.Length > 0,
            day);
    }

    public async Task<WorkSource> BookingEndsAsync(DateOnly day, CancellationToken ct)
    {
        var listed = await workers.ListAgencyAssignmentsAsync(new() { Unconfirmed = true, PageSize = Most }, cancellationToken: ct);
        return new(
            [
                .. listed.AgencyAssignments.Select(one => new WorkItem(
                    "End of booking not confirmed by a file",
                    $"{one.Reference}, {one.WorkerName}",
                    $"{PlanWords.Of(one.End)}: {PlanWords.Days(one.End)}",
                    PeopleAddress.ToWorker(one.StaffId, DateText.Iso(day)),
                    DateText.FromIso(one.End.LastDay),
                    day,
                    one.Reference,
                    $"{one.End.LastDay} {one.End.Standing} {one.End.FileLastDay}")),
            ],
            listed.NextPageToken.Length > 0,
            day);
    }

    public async Task<WorkSource> StartsAsync(DateOnly day, CancellationToken ct)
    {
        var listed = await posts.ListPostsAsync(new() { UnconfirmedStarts = true, PageSize = Most }, cancellationToken: ct);
        return new(
            [
                .. listed.Posts.SelectMany(post => post.Starts.Where(start => start.Standing is not PlanStanding.Set).Select(start => new WorkItem(
                    "Start not confirmed by a file",
                    $"{start.Name} on {post.PostNo}",
                    $"{PlanWords.Of(start)}: {PlanWords.Days(start.FirstDay, start.FileFirstDay)}",
                    VacancyAddress.ToStart(post.PostNo, null, start.StaffId),
                    DateText.FromIso(start.FirstDay),
                    day,
                    $"{post.PostNo} {start.StaffId}",
                    $"{start.FirstDay} {start.Standing} {start.FileFirstDay}"))),
            ],
            listed.NextPageToken.Length > 0,
            day);
    }

    public async Task<WorkSource> LeavingsAsync(DateOnly day, CancellationToken ct)
    {
        var listed = await workers.ListPeopleAsync(new() { On = DateText.Iso(day), Who = Who.Planned, PageSize = Most }, cancellationToken: ct);
        return new(
            [
                .. listed.People.Select(one => new WorkItem(
                    "Leaving not confirmed by a file",
                    $"{one.Name}, {one.StaffId}",
                    $"{LeaveWords.Of(one.Leaving)}: {LeaveWords.Days(one.Leaving)}",
                    PeopleAddress.ToWorker(one.StaffId, DateText.Iso(day)),
                    DateText.FromIso(one.Leaving.LastDay),
                    day,
                    one.StaffId,
                    $"{one.Leaving.LastDay} {one.Leaving.Standing} {one.Leaving.FileLastDay}")),
            ],
            listed.NextPageToken.Length > 0,
            day);
    }
}
