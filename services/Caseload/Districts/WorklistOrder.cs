using System.Globalization;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Paging;
using Order = WorkforcePlatform.Caseload.V1.ListWorklistRequest.Types.Order;

namespace WorkforcePlatform.Caseload.Districts;

/// <summary>How a list is ordered: ready ones first unless another column is asked for; the longest open settle ties.</summary>
internal static class WorklistOrder
{
    public static IEnumerable<WorklistRow> Sort(IReadOnlyList<WorklistRow> rows, Order order, bool reversed, AllFacts known)
    {
        Func<WorklistRow, string?> text = order switch
        {
            Order.Child => row => row.Child.Open.Case.ChildId,
            Order.Category => row => ((int)row.Child.Open.Case.Category).ToString("D2", CultureInfo.InvariantCulture),
            Order.Unit => row => row.Child.Unit.Name,
            Order.Worker => row => row.Child.Open.Primary is { } primary ? known.Workers.GetValueOrDefault(primary.StaffId)?.DisplayName : null,
            Order.Opened => row => Words.Iso(row.Child.Open.Case.Open.From),
            Order.Home => row => row.Child.HomeArea,
            _ => row => row.IsReady ? "1" : "2",
        };
        return ListOrder.By(rows, text, reversed).ThenBy(row => row.Child.Open.Case.Open.From).ThenBy(row => row.Child.Open.Case.ChildId, StringComparer.Ordinal);
    }
}
