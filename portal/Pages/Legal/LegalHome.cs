using WorkforcePlatform.Legal.V1;

namespace WorkforcePlatform.Portal.Pages.Legal;

/// <summary>What the legal service starts from: where its matters stand, the next court days, and the months.</summary>
/// <param name="Listed">Open matters, the next hearing first.</param>
/// <param name="Workload">The months.</param>
public sealed record LegalHome(ListMattersResponse Listed, OpenMatters Workload)
{
    private const int NextHearings = 10;

    /// <summary>Matters with a hearing to come, the earliest first.</summary>
    public IEnumerable<Matter> WithHearing => Listed.Matters.Where(matter => matter.NextHearing is not null);

    public static async Task<LegalHome> ReadAsync(MatterService.MatterServiceClient matters, WorkloadService.WorkloadServiceClient workload, CancellationToken ct) => new(
        await matters.ListMattersAsync(new() { Sort = ListMattersRequest.Types.Sort.NextHearing, PageSize = NextHearings }, cancellationToken: ct),
        await workload.GetOpenMattersAsync(new(), cancellationToken: ct));
}
