using Grpc.Core;
using List = WorkforcePlatform.Caseload.V1.WaitingListCount.Types.List;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Pressure;

internal sealed partial class PressureService
{
    /// <summary>How a unit's open cases changed since the Monday before a day, and how many children have no present worker: numbers, no references.</summary>
    [AllowRoles(Roles.Manager, Roles.ReportAuthor, Roles.Administrator)]
    public override async Task<V1.WeekChanges> GetWeekChanges(V1.GetWeekChangesRequest request, ServerCallContext context)
    {
        var known = await facts.ReadAsync(context.CancellationToken);
        var day = known.DayFor(request.On, clock);
        var since = WeekChange.MondayBefore(day);
        var answer = new V1.WeekChanges { On = Words.Iso(day), Since = Words.Iso(since), Loaded = known.Loaded.Has(DataSet.Cases) };
        var snapshot = known.On(day);
        if (known.UnitFor(request.Unit, context.Caller()) is not { } code || snapshot.Org.Find(code) is not { } unit)
        {
            return answer;
        }

        var change = new WeekChange(known, code, since.AddDays(-1), day);
        answer.Unit = change.Whole();
        answer.Unit.Unit = unit.ToName();
        foreach (var part in change.Parts)
        {
            var own = change.Of(part);
            own.Unit = snapshot.Org.Find(part)!.ToName();
            answer.Parts.Add(own);
        }

        if (change.Of("") is { } rest && (rest.Opening > 0 || rest.Came > 0))
        {
            answer.Parts.Add(rest);
        }

        answer.Waiting.AddRange(WaitingSummary.Of(snapshot.Pooled(code)).Select(list => ToProto(list, known.Loaded)));
        return answer;
    }

    private static V1.WaitingListCount ToProto(WaitingSummary summary, LoadedSources loaded)
    {
        var count = new V1.WaitingListCount
        {
            List = summary.List switch
            {
                WaitingList.NoWorker => List.NoWorker,
                WaitingList.HeldBySomeoneAway => List.HeldBySomeoneAway,
                _ => List.HeldByManager,
            },
            Children = summary.Children.Total,
            MissingFile = !loaded.Has(DataSet.Allocations) ? "allocations.csv"
                : summary.List is WaitingList.HeldBySomeoneAway && !loaded.Has(DataSet.Absences) ? "absences.csv" : "",
        };
        if (summary.OldestWorkingDays is { } days)
        {
            count.OldestWorkingDays = days;
            count.OldestEstimated = summary.Quality is Quality.Estimated;
        }

        return count;
    }
}
