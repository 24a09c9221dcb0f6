using Grpc.Core;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Pressure;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Scenarios;

internal sealed partial class ScenarioService
{
    /// <summary>The workers under one manager in two areas. They keep their children: nobody is allocated anew.</summary>
    [AllowRoles(Roles.Manager, Roles.Hr)]
    public override async Task<V1.SpanSplit> PreviewSpanSplit(V1.PreviewSpanSplitRequest request, ServerCallContext context)
    {
        var known = await facts.ReadAsync(context.CancellationToken);
        var day = known.DayFor(request.On, clock);
        var answer = new V1.SpanSplit { On = Words.Iso(day) };
        if (known.UnitFor(request.Unit, context.Caller()) is not { } unit || known.On(day).Org.Find(unit) is null)
        {
            return answer;
        }

        var snapshot = known.On(day);
        (answer.Unit, answer.UnitName) = (unit, NameOf(known, unit));
        var spans = snapshot.Pooled(unit).Spans;
        var span = request.StaffId.Length == 0 ? (spans.Count > 0 ? spans[0] : null) : spans.FirstOrDefault(one => one.StaffId == request.StaffId) ?? throw new NotFoundException("Manager", request.StaffId);
        if (span is null)
        {
            return answer;
        }

        var held = snapshot.HeldUnder(span.StaffId).GroupBy(one => one.StaffId).Select(one => ToProto(one.Key, [.. one], known, snapshot))
            .OrderByDescending(worker => worker.Children).ThenBy(worker => worker.StaffId, StringComparer.Ordinal).ToList();
        (answer.StaffId, answer.Name, answer.Children) = (span.StaffId, span.DisplayName, span.Cases);
        var shared = held.Sum(worker => worker.Children);
        answer.LeftOver = span.Cases - shared;
        if (ScenarioStarts.Of(known, unit, day).ManagerCost is { } cost)
        {
            answer.ManagerCost = (long)Math.Round(cost);
        }

        var (larger, smaller) = SpanAreas.Of(held, worker => worker.Children);
        if (smaller.Count > 0)
        {
            var evenly = (shared + 1) / 2;
            answer.Even = $"{evenly} and {shared - evenly}";
            answer.ToHandOver = larger.Sum(worker => worker.Children) - evenly;
            answer.Areas.AddRange(new[] { larger, smaller }.Select(area => new V1.SpanArea { Children = area.Sum(worker => worker.Children), Workers = { area } }));
        }

        return answer;
    }

    private static V1.SpanWorker ToProto(string staffId, HeldCase[] held, AllFacts known, Snapshot snapshot) => new()
    {
        StaffId = staffId,
        Name = known.Workers.GetValueOrDefault(staffId)?.DisplayName ?? staffId,
        Unit = snapshot.Org.Find(held.CountBy(one => one.UnitCode).OrderByDescending(unit => unit.Value).ThenBy(unit => unit.Key, StringComparer.Ordinal).First().Key)?.ToName(),
        Children = held.Length,
    };
}
