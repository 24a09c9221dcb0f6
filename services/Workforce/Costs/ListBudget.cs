using System.Globalization;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;
using static WorkforcePlatform.Workforce.V1.ListBudgetRequest.Types;

namespace WorkforcePlatform.Workforce.Costs;

public sealed partial class CostService
{
    private const int FirstMonth = 4;

    private static readonly string[] PostFiles = ["posts", "occupancies", "workers"];

    /// <summary>A year's budget beside the posts of a day, a line a unit and role.</summary>
    [AllowRoles(Roles.Hr, Roles.Manager)]
    public override async Task<V1.ListBudgetResponse> ListBudget(V1.ListBudgetRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var size = Require.PageSize(request.PageSize);
        var codes = (await organisations.ReadAsync(ct)).For(context.Caller()).CodesBelow(request.Unit);
        var on = Require.OptionalDate(request.On, "on") ?? await db.DataSets.Where(set => PostFiles.Contains(set.Name)).MaxAsync(set => set.CoversTo, ct) ?? LondonTime.Today(clock);
        var years = await db.BudgetLines.Where(line => EF.Parameter(codes).Contains(line.Unit)).Select(line => line.Year).Distinct().OrderByDescending(year => year).ToListAsync(ct);
        var year = request.Year.Length > 0 ? request.Year : YearOf(on, years);

        // The year and the day that were meant stand in the address of the next page.
        var asked = new V1.ListBudgetRequest(request) { Year = year, On = Day.Iso(on) };

        // Every line is read: a unit has a few roles, and sums are over all of them.
        var units = await db.OrgUnits.AsNoTracking().OrderBy(unit => unit.Position).ToListAsync(ct);
        var lines = (await new BudgetedPosts(db, units).ReadAsync(year, on, ct)).FindAll(line => codes.Contains(line.Unit!.Code));
        var page = ListPage.Of([.. InOrder(lines, request.Order, request.Reversed)], asked, size);
        var response = new V1.ListBudgetResponse
        {
            Loaded = await db.DataSets.AnyAsync(set => set.Name == "budget_establishment" && set.ImportId != "", ct),
            Total = lines.Count,
            Year = year,
            On = Day.Iso(on),
            Sums = SumOf(lines).ToProto(),
            NextPageToken = page.NextPageToken,
        };
        response.Years.AddRange(years);
        response.Lines.AddRange(page.Rows.Select(line => line.ToProto()));
        return response;
    }

    private static string YearOf(DateOnly on, List<string> years)
    {
        var began = (on.Month >= FirstMonth ? on.Year : on.Year - 1).ToString(CultureInfo.InvariantCulture);
        return years.Find(year => string.CompareOrdinal(year[..began.Length], began) <= 0) ?? years.FirstOrDefault("");
    }

    private static IEnumerable<BudgetedRole> InOrder(List<BudgetedRole> lines, Order order, bool reversed)
    {
        var ordered = order switch
        {
            Order.Role => lines.OrderBy(line => line.Role.ToString(), StringComparer.Ordinal),
            Order.Budget => lines.OrderBy(line => line.Budget?.FteE4 ?? -1),
            Order.Posts => lines.OrderBy(line => line.PostsFteE4),
            Order.Difference => lines.OrderBy(line => line.DifferenceE4),
            _ => lines.AsEnumerable(),
        };
        return reversed ? ordered.Reverse() : ordered;
    }

    private static BudgetedRole SumOf(List<BudgetedRole> lines)
    {
        var budgets = lines.Select(line => line.Budget).OfType<BudgetLine>().ToList();
        var sum = new BudgetLine
        {
            Year = "",
            Unit = "",
            Role = "",
            FteE4 = budgets.Exists(line => line.FteE4 is not null) ? budgets.Sum(line => line.FteE4) : null,
            AmountPence = budgets.Exists(line => line.AmountPence is not null) ? budgets.Sum(line => line.AmountPence) : null,
        };
        return new BudgetedRole(null, default, sum, lines.Sum(line => line.Posts), lines.Sum(line => line.PostsFteE4), lines.Sum(line => line.PostsCostPence));
    }
}
