using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Portal.Pages.Legal;

/// <summary>What the legal service starts from: where its matters stand, the next court days, and the months.</summary>
/// <param name="Listed">Open matters, the next hearing first.</param>
/// <param name="Workload">The months.</param>
/// <param name="WithoutWorker">Hearings that the social worker of their matter will not see.</param>
public sealed record LegalHome(ListMattersResponse Listed, OpenMatters Workload, int WithoutWorker)
{
    private const int CourtDays = 10;
    private const int MattersRead = 200;

    /// <summary>Hearings of open matters to come, the earliest first.</summary>
    public IReadOnlyList<(Matter Matter, Hearing Hearing, DateOnly ListedFor)> ToCome { get; } =
    [
        .. Listed.Matters.SelectMany(matter => matter.Hearings, (matter, hearing) => (Matter: matter, Hearing: hearing, ListedFor: DateText.FromIso(hearing.ListedFor) ?? default))
            .Where(one => one.Hearing.Status is HearingStatus.Listed or HearingStatus.Unspecified && string.CompareOrdinal(one.Hearing.ListedFor, Listed.On) >= 0)
            .OrderBy(one => one.ListedFor).ThenBy(one => one.Hearing.StartTime, StringComparer.Ordinal).ThenBy(one => one.Matter.MatterRef, StringComparer.Ordinal),
    ];

    public DateOnly Day => DateText.FromIso(Listed.On) ?? default;

    /// <summary>Those of the next ten court days.</summary>
    public IEnumerable<(Matter Matter, Hearing Hearing, DateOnly ListedFor)> Soon => ToCome.Where(one => WorkingDays.CountIn(Day, one.ListedFor) <= CourtDays);

    /// <summary>What needs a look, as the list of matters asks it.</summary>
    public IEnumerable<QuickList> QuickLists => QuickList.Of(Listed, new MattersAddress());

    public static async Task<LegalHome> ReadAsync(MatterService.MatterServiceClient matters, WorkloadService.WorkloadServiceClient workload, CancellationToken ct) => new(
        await matters.ListMattersAsync(new() { Sort = ListMattersRequest.Types.Sort.NextHearing, PageSize = MattersRead }, cancellationToken: ct),
        await workload.GetOpenMattersAsync(new(), cancellationToken: ct),
        (await matters.ListHearingsAsync(new() { WithoutWorker = true, PageSize = 1 }, cancellationToken: ct)).Total);
}
