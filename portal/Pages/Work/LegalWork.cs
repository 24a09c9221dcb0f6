using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Pages.Legal;

namespace WorkforcePlatform.Portal.Pages.Work;

/// <summary>What a lawyer is told: matters late, without a date, not booked or at risk, and hearings that the social worker will not see.</summary>
public sealed class LegalWork(MatterService.MatterServiceClient matters)
{
    private const int Most = 200;

    public async Task<WorkSource> MattersAsync(CancellationToken ct)
    {
        var listed = await matters.ListMattersAsync(new() { Sort = ListMattersRequest.Types.Sort.Standing, PageSize = Most }, cancellationToken: ct);
        var needing = listed.Matters.Where(matter => matter.Clock?.Standings.Any(IsTold) == true).ToList();
        return new([.. needing.SelectMany(ToItems)], listed.NextPageToken.Length > 0 && needing.Count == listed.Matters.Count, DateText.FromIso(listed.On));
    }

    public async Task<WorkSource> HearingsAsync(CancellationToken ct)
    {
        var listed = await matters.ListHearingsAsync(new() { WithoutWorker = true, PageSize = Most }, cancellationToken: ct);
        var day = DateText.FromIso(listed.From) ?? default;
        return new(
            [
                .. listed.Hearings.Select(one => new WorkItem(
                    "Hearing without its worker",
                    $"{LegalWords.Of(one.Hearing.Type)}, {one.MatterRef}",
                    $"{(one.SocialWorker.Length > 0 ? one.SocialWorker : one.SocialWorkerStaffId)}: last day {LegalWords.Day(one.WorkerLastDay)}{(one.WorkerLeavingPlanned ? ", planned" : "")}",
                    MattersAddress.ToMatter(one.MatterRef, listed.From),
                    DateText.FromIso(one.Hearing.ListedFor),
                    day,
                    $"{one.MatterRef} {one.Hearing.HearingRef}",
                    $"{one.Hearing.ListedFor} {one.SocialWorkerStaffId} {one.WorkerLastDay} {one.WorkerLeavingPlanned}")),
            ],
            listed.NextPageToken.Length > 0,
            day);
    }

    private static bool IsTold(ClockStanding one) => one.Standing is not (MatterStanding.Unspecified or MatterStanding.OnTime);

    private static IEnumerable<WorkItem> ToItems(Matter matter) => matter.Clock.Standings.Where(IsTold).Select(one => new WorkItem(
        LegalWords.Of(one.Standing),
        $"Matter {matter.MatterRef}",
        $"{one.Why}; {LegalWords.Of(matter.Stage).ToLowerInvariant()}{(matter.LeadFeeEarner.Length > 0 ? $", {matter.LeadFeeEarner}" : "")}",
        MattersAddress.ToMatter(matter.MatterRef, matter.On),
        DateText.FromIso(matter.Clock.LimitOn),
        DateText.FromIso(matter.On) ?? default,
        matter.MatterRef,
        $"{matter.Stage} {matter.Clock.Limit} {matter.Clock.LimitOn} {matter.Clock.NextOn}"));
}
