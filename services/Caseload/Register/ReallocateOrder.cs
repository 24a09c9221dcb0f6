using System.Globalization;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.ServiceDefaults.Paging;
using Order = WorkforcePlatform.Caseload.V1.ListChildrenToReallocateRequest.Types.Order;

namespace WorkforcePlatform.Caseload.Register;

/// <summary>How children to reallocate are ordered: those who lose their worker first come first unless another column is asked for.</summary>
internal static class ReallocateOrder
{
    public static IEnumerable<(OpenCase Child, WorkerFact Worker, DateOnly Until)> Sort(
        IReadOnlyList<(OpenCase Child, WorkerFact Worker, DateOnly Until)> children, Order order, bool reversed, IReadOnlyDictionary<string, string> unitNames)
    {
        Func<(OpenCase Child, WorkerFact Worker, DateOnly Until), string?> text = order switch
        {
            Order.Child => one => one.Child.Case.ChildId,
            Order.Category => one => ((int)one.Child.Case.Category).ToString("D2", CultureInfo.InvariantCulture),
            Order.Unit => one => unitNames.GetValueOrDefault(one.Child.Case.TeamCode ?? ""),
            Order.Worker => one => one.Worker.DisplayName,
            Order.Since => one => Words.Iso(one.Child.Primary!.Held.From),
            _ => one => Words.Iso(one.Until),
        };
        return ListOrder.By(children, text, reversed).ThenBy(one => one.Child.Case.Category).ThenBy(one => one.Child.Case.ChildId, StringComparer.Ordinal);
    }
}
