using System.Globalization;
using Grpc.Core;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.Caseload.Pressure;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Flow;

/// <summary>How children come to a worker, month by month, from the register alone.</summary>
internal sealed class FlowService(FactsReader facts, TimeProvider clock) : V1.FlowService.FlowServiceBase
{
    private const int Months = 12;

    [AllowRoles(Roles.Manager, Roles.Hr, Roles.ReportAuthor, Roles.Administrator)]
    public override async Task<V1.Flow> GetFlow(V1.GetFlowRequest request, ServerCallContext context)
    {
        var known = await facts.ReadAsync(context.CancellationToken);
        var day = known.DayFor(request.On, clock);
        var from = day.AddYears(-1).AddDays(1);
        var answer = new V1.Flow { FromOn = Words.Iso(from), On = Words.Iso(day), MissingFile = MissingIn(known.Loaded) };
        if (known.UnitFor(request.Unit, context.Caller()) is not { } unit)
        {
            return answer;
        }

        (answer.Unit, answer.UnitName) = (unit, known.UnitFacts.First(one => one.Code == unit).Name);
        if (answer.MissingFile.Length > 0 || known.On(day).Org.Find(unit) is null)
        {
            return answer;
        }

        var primary = known.Facts.Allocations.Where(one => one.Role is AllocationRole.Primary).ToLookup(one => one.ChildId);
        var isHere = PlacedIn(known, unit, day);
        answer.FirstWorker = ToProto(FirstWorkers.Of(known.Facts.Cases.Where(one => isHere(one.TeamCode)), primary, from, day));
        answer.Workers = ToProto(WorkersAChild.Of(known.OpenOn(day).Where(open => isHere(open.Case.TeamCode)).Select(open => open.Case.ChildId), primary, from, day));
        answer.Months.AddRange(EndsOfMonths(day).Select(end => MonthOf(known, unit, end)));
        return answer;
    }

    private static string MissingIn(LoadedSources loaded) => !loaded.Has(DataSet.Cases) ? "cases.csv" : loaded.Has(DataSet.Allocations) ? "" : "allocations.csv";

    // The last days of the eleven months before, and the day.
    private static IEnumerable<DateOnly> EndsOfMonths(DateOnly day)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        return Enumerable.Range(1, Months - 1).Reverse().Select(ago => month.AddMonths(1 - ago).AddDays(-1)).Append(day);
    }

    private static Predicate<string?> PlacedIn(AllFacts known, string unit, DateOnly day)
    {
        var org = known.On(day).Org;
        var units = org.Subtree(unit).Select(one => one.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return team => org.Place(team) is { } place && units.Contains(place.Code);
    }

    private static V1.FlowMonth MonthOf(AllFacts known, string unit, DateOnly end)
    {
        var month = new V1.FlowMonth { Month = end.ToString("yyyy-MM", CultureInfo.InvariantCulture), On = Words.Iso(end) };
        var snapshot = known.On(end);
        if (snapshot.Org.Find(unit) is null)
        {
            return month;
        }

        month.Caseload = snapshot.Measure(MeasureCodes.CaseloadPerInPostFte, unit, known.Loaded).ToProto();
        month.Turnover = snapshot.Measure(MeasureCodes.TurnoverRate, unit, known.Loaded).ToProto();
        var isHere = PlacedIn(known, unit, end);
        var open = known.OpenOn(end).Where(child => isHere(child.Case.TeamCode)).ToList();
        if (open.Count > 0)
        {
            var before = WithoutWorker(known.OpenOn(new DateOnly(end.Year, end.Month, 1).AddDays(-1)).Where(child => isHere(child.Case.TeamCode)));
            var after = WithoutWorker(open);
            (month.Open, month.Opening, month.Closing) = (open.Count, before.Count, after.Count);
            (month.Came, month.Went) = (after.Except(before).Count(), before.Except(after).Count());
        }

        return month;
    }

    private static HashSet<string> WithoutWorker(IEnumerable<OpenCase> open) => [.. open.Where(child => child.Primary is null).Select(child => child.Case.ChildId)];

    private static V1.FirstWorker ToProto(FirstWorkers one)
    {
        var proto = new V1.FirstWorker
        {
            Opened = one.Opened,
            Allocated = one.Days.Count,
            Waiting = one.Waiting,
            ClosedWithout = one.ClosedWithout,
            Estimated = one.Estimated,
            Bands = { FirstWorkers.Bands.Select((band, place) => new V1.CountedBand { Name = band.Name, Count = one.CountIn(place) }) },
        };
        if (one is { Median: { } median, NinthTenth: { } ninth })
        {
            (proto.Median, proto.NinthTenth) = (median, ninth);
        }

        return proto;
    }

    private static V1.WorkersAChild ToProto(WorkersAChild one)
    {
        var proto = new V1.WorkersAChild
        {
            Children = one.Children,
            Workers = one.Workers,
            Bands = { Enumerable.Range(0, WorkersAChild.Most + 1).Select(count => new V1.CountedBand { Name = count == WorkersAChild.Most ? $"{count} or more" : $"{count}", Count = one.With(count) }) },
        };
        if (one.Mean is { } mean)
        {
            proto.Mean = mean;
        }

        return proto;
    }
}
