using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.ServiceDefaults.Paging;

namespace WorkforcePlatform.Legal.Matters;

/// <summary>The orders in which matters are listed. Ties go by reference, upwards in either direction; what is not known comes last.</summary>
internal static class MatterOrder
{
    public static IEnumerable<V1.Matter> Sort(IEnumerable<V1.Matter> matters, ListMattersRequest.Types.Sort sort, bool descending)
    {
        Func<V1.Matter, string?> text = sort switch
        {
            ListMattersRequest.Types.Sort.Stage => matter => ListOrder.Text((int)matter.Stage),
            ListMattersRequest.Types.Sort.StageSince => matter => matter.StageSince,
            ListMattersRequest.Types.Sort.NextHearing => matter => matter.NextHearing?.ListedFor,
            ListMattersRequest.Types.Sort.Unit => matter => matter.UnitName,
            ListMattersRequest.Types.Sort.LeadFeeEarner => matter => matter.LeadFeeEarner,
            ListMattersRequest.Types.Sort.Standing => matter => StandingText(matter.Clock),
            _ => matter => matter.MatterRef,
        };
        return ListOrder.By(matters, text, descending).ThenBy(matter => matter.MatterRef, StringComparer.Ordinal);
    }

    // By the worst, then by the limit; one without a limit after those with one.
    private static string? StandingText(V1.MatterClock? clock) =>
        clock is { Standings: [var worst, ..] } ? $"{(int)worst.Standing} {(clock.LimitOn.Length > 0 ? clock.LimitOn : "none")}" : null;
}
