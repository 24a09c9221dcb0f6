using WorkforcePlatform.Legal.Organisation;
using WorkforcePlatform.ServiceDefaults.Paging;
using Order = WorkforcePlatform.Legal.V1.ListHearingsRequest.Types.Order;

namespace WorkforcePlatform.Legal.Matters;

/// <summary>How hearings are ordered: the earliest first unless another column is asked for.</summary>
internal static class HearingOrder
{
    public static IEnumerable<CourtDay> Sort(
        IReadOnlyList<CourtDay> hearings, Order order, bool reversed, IReadOnlyDictionary<string, string> names, IReadOnlyDictionary<string, WorkerRow> workers)
    {
        Func<CourtDay, string?> text = order switch
        {
            Order.Matter => one => one.MatterRef,
            Order.Type => one => one.Hearing.Terms.Type.ToString(),
            Order.SocialWorker => one => names.GetValueOrDefault(one.SocialWorker, one.SocialWorker),
            Order.WorkerLastDay => one => Day.Iso(workers.GetValueOrDefault(one.SocialWorker)?.Leaves),
            Order.LeadFeeEarner => one => names.GetValueOrDefault(one.LeadFeeEarner, one.LeadFeeEarner),
            _ => one => $"{Day.Iso(one.Hearing.Terms.ListedFor)} {one.Hearing.Terms.StartTime:HH:mm}",
        };
        return ListOrder.By(hearings, text, reversed)
            .ThenBy(one => one.Hearing.Terms.ListedFor).ThenBy(one => one.Hearing.Terms.StartTime).ThenBy(one => one.Hearing.HearingRef, StringComparer.Ordinal);
    }
}
