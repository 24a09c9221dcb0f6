using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

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
        var after = PageToken.PlaceIn(request, 2);
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
        var total = await lines.CountAsync(ct);
        if (after is not null)
        {
            var (month, supplier) = (after[0], after[1]);
            lines = lines.Where(line => string.Compare(line.Month, month) < 0 || (line.Month == month && string.Compare(line.Supplier, supplier) > 0));
        }

        var page = await lines.OrderByDescending(line => line.Month).ThenBy(line => line.Supplier).Take(size + 1).ToListAsync(ct);
        var response = new V1.ListAgencySpendResponse { Loaded = await db.DataSets.AnyAsync(set => set.Name == "agency_spend" && set.ImportId != "", ct), Total = total };
        response.Spend.AddRange(page.Take(size).Select(line => ToProto(line.Month, line.Supplier, line.Hours, line.Amount)));
        if (page.Count > size)
        {
            response.NextPageToken = PageToken.After(request, page[size - 1].Month, page[size - 1].Supplier);
        }

        return response;
    }

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
