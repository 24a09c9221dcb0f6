using System.Globalization;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Demand;

internal sealed partial class DemandService
{
    private const int MostMonths = 600;

    /// <summary>Each month's numbers, added up over units and sources; a number that no row states stays missing.</summary>
    [AllowRoles(Roles.Manager, Roles.Hr, Roles.ReportAuthor, Roles.Administrator)]
    public override async Task<V1.Demand> GetDemand(GetDemandRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var (from, to) = (Require.OptionalMonth(request.FromMonth, "from_month"), Require.OptionalMonth(request.ToMonth, "to_month"));
        var units = await UnitsOfAsync(request.Unit, context.Caller(), ct);
        var rows = await db.DemandMonths.AsNoTracking().Where(row => EF.Parameter(units).Contains(row.Unit)).ToListAsync(ct);
        var answer = new V1.Demand();
        answer.Sources.AddRange(rows.Select(row => row.Source).Distinct().Order(StringComparer.OrdinalIgnoreCase));
        if (rows.Count > 0)
        {
            var known = rows.Select(row => row.Month).Order(StringComparer.Ordinal).ToList();
            var byMonth = rows.Where(row => request.Source.Length == 0 || row.Source == request.Source).ToLookup(row => row.Month);
            answer.Months.AddRange(Through(from.Length > 0 ? from : known[0], to.Length > 0 ? to : known[^1]).Select(month => SumOf(month, [.. byMonth[month]])));
        }

        return answer;
    }

    private async Task<List<string>> UnitsOfAsync(string unit, Caller caller, CancellationToken ct)
    {
        var known = await facts.ReadTeamsAsync(ct);
        var scope = Scope.For(caller, known.Units);
        if (unit.Length > 0 && !scope.Allows(unit))
        {
            throw new NotFoundException("Unit", unit);
        }

        return [.. (unit.Length > 0 ? known.Units.WithBelow(unit) : known.UnitFacts.Select(one => one.Code).Where(scope.Allows)).Select(code => code.ToUpperInvariant())];
    }

    private static List<string> Through(string from, string to)
    {
        var (first, last) = (FirstOf(from), FirstOf(to));
        if (last < first)
        {
            throw new InvalidArgumentException("to_month", "to_month must not be before from_month.");
        }

        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        return months <= MostMonths
            ? [.. Enumerable.Range(0, months).Select(place => first.AddMonths(place).ToString("yyyy-MM", CultureInfo.InvariantCulture))]
            : throw new InvalidArgumentException("to_month", $"Ask for at most {MostMonths} months at once.");
    }

    private static DateOnly FirstOf(string month) => DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture);

    private static MonthOfDemand SumOf(string month, List<DemandMonth> rows)
    {
        var sum = new MonthOfDemand { Month = month };
        Add(row => row.Contacts, value => sum.Contacts = value);
        Add(row => row.Referrals, value => sum.Referrals = value);
        Add(row => row.ReReferrals, value => sum.ReReferrals = value);
        Add(row => row.AssessmentsStarted, value => sum.AssessmentsStarted = value);
        Add(row => row.AssessmentsCompleted, value => sum.AssessmentsCompleted = value);
        Add(row => row.AssessmentsIn45Days, value => sum.AssessmentsIn45Days = value);
        Add(row => row.S47Started, value => sum.S47Started = value);
        Add(row => row.SteppedUp, value => sum.SteppedUp = value);
        Add(row => row.SteppedDown, value => sum.SteppedDown = value);
        return sum;

        void Add(Func<DemandMonth, int?> part, Action<int> set)
        {
            if (rows.Exists(row => part(row) is not null))
            {
                set(rows.Sum(row => part(row) ?? 0));
            }
        }
    }
}
