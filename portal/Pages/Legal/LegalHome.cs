using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Portal.Pages.Legal;

/// <summary>What the legal service starts from: where its matters stand, the next court days, and the months.</summary>
/// <param name="Listed">How many matters are open, by stage and standing, and on which day.</param>
/// <param name="Workload">The months.</param>
/// <param name="Soon">Hearings of the next ten court days, the earliest first.</param>
/// <param name="Next">Where there are none, the first one after them, if any.</param>
/// <param name="WithoutWorker">Hearings that the social worker of their matter will not see.</param>
public sealed record LegalHome(ListMattersResponse Listed, OpenMatters Workload, IReadOnlyList<ListedHearing> Soon, ListedHearing? Next, int WithoutWorker)
{
    private const int CourtDays = 10;
    private const int LargestPage = 200;

    public DateOnly Day => DateText.FromIso(Listed.On) ?? default;

    /// <summary>What needs a look, as the list of matters asks it.</summary>
    public IEnumerable<QuickList> QuickLists => QuickList.Of(Listed, new MattersAddress());

    public static DateOnly DayOf(ListedHearing hearing) => DateText.FromIso(hearing.Hearing.ListedFor) ?? default;

    public static async Task<LegalHome> ReadAsync(MatterService.MatterServiceClient matters, WorkloadService.WorkloadServiceClient workload, CancellationToken ct)
    {
        var months = workload.GetOpenMattersAsync(new(), cancellationToken: ct);
        var withoutWorker = matters.ListHearingsAsync(new() { WithoutWorker = true, PageSize = 1 }, cancellationToken: ct);
        var listed = await matters.ListMattersAsync(new() { PageSize = 1 }, cancellationToken: ct);
        var until = WorkingDays.Add(DateText.FromIso(listed.On) ?? default, CourtDays);
        var soon = await ListAsync(matters, new() { From = listed.On, To = DateText.Iso(until), PageSize = LargestPage }, ct);
        var next = soon.Count > 0 ? null : (await matters.ListHearingsAsync(new() { From = listed.On, PageSize = 1 }, cancellationToken: ct)).Hearings.FirstOrDefault();
        return new LegalHome(listed, await months, soon, next, (await withoutWorker).Total);
    }

    private static async Task<List<ListedHearing>> ListAsync(MatterService.MatterServiceClient matters, ListHearingsRequest request, CancellationToken ct)
    {
        var hearings = new List<ListedHearing>();
        do
        {
            var page = await matters.ListHearingsAsync(request, cancellationToken: ct);
            hearings.AddRange(page.Hearings);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        return hearings;
    }
}
