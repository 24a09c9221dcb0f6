using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using Order = WorkforcePlatform.Workforce.V1.ListAgencySpendRequest.Types.Order;

namespace WorkforcePlatform.Workforce.Costs;

public sealed partial class CostService
{
    /// <summary>What was invoiced, added up over the units asked for, a line a month and supplier.</summary>
    [AllowRoles(Roles.Hr, Roles.Manager)]
    public override async Task<V1.ListAgencySpendResponse> ListAgencySpend(V1.ListAgencySpendRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var size = Require.PageSize(request.PageSize);
        var (from, to) = (Require.OptionalMonth(request.FromMonth, "from_month"), Require.OptionalMonth(request.ToMonth, "to_month"));
        var codes = (await organisations.ReadAsync(ct)).For(context.Caller()).CodesBelow(request.Unit);
        var listed = db.AgencySpend.AsNoTracking().Where(spend => EF.Parameter(codes).Contains(spend.Unit)
            && (from == "" || string.Compare(spend.Month, from) >= 0) && (to == "" || string.Compare(spend.Month, to) <= 0));
        var lines = listed.GroupBy(spend => new { spend.Month, spend.Supplier }).Select(line => new
        {
            line.Key.Month,
            line.Key.Supplier,
            Hours = line.Any(spend => spend.HoursE4 != null) ? line.Sum(spend => spend.HoursE4) : null,
            Amount = line.Any(spend => spend.AmountPence != null) ? line.Sum(spend => spend.AmountPence) : null,
        });
        var spend = (await lines.ToListAsync(ct)).ConvertAll(line => ToProto(line.Month, line.Supplier, line.Hours, line.Amount));
        var page = ListPage.Of([.. InOrder(spend, request.Order, request.Reversed)], request, size, line => $"{line.Month} {line.Supplier}");
        return new V1.ListAgencySpendResponse
        {
            Spend = { page.Rows },
            NextPageToken = page.NextPageToken,
            Total = spend.Count,
            Loaded = await db.DataSets.AnyAsync(set => set.Name == "agency_spend" && set.ImportId != "", ct),
        };
    }

    // A month has a few suppliers: all are ordered here.
    private static IEnumerable<V1.AgencySpend> InOrder(List<V1.AgencySpend> spend, Order order, bool reversed) => (order switch
    {
        Order.Supplier => ListOrder.By(spend, line => line.Supplier, reversed),
        Order.Hours => ListOrder.By(spend, line => line.HasHours ? ListOrder.Text((long)Math.Round(line.Hours * 10_000)) : null, !reversed),
        Order.Amount => ListOrder.By(spend, line => line.HasAmount ? ListOrder.Text((long)Math.Round(line.Amount * 100)) : null, !reversed),
        _ => ListOrder.By(spend, line => line.Month, !reversed),
    }).ThenByDescending(line => line.Month, StringComparer.Ordinal).ThenBy(line => line.Supplier, StringComparer.Ordinal);

    private static V1.AgencySpend ToProto(string month, string supplier, long? hoursE4, long? amountPence)
    {
        var proto = new V1.AgencySpend { Month = month, Supplier = supplier };
        if (hoursE4 is { } hours)
        {
            proto.Hours = hours / 10_000d;
        }

        if (amountPence is { } amount)
        {
            proto.Amount = amount / 100d;
        }

        return proto;
    }
}
