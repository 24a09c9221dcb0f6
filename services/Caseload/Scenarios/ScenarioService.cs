using Grpc.Core;
using WorkforcePlatform.Caseload.Benchmarks;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Scenarios;

/// <summary>What it would take. Nothing is kept: the same facts, day and moves give the same answer.</summary>
internal sealed class ScenarioService(FactsReader facts, TimeProvider clock) : V1.ScenarioService.ScenarioServiceBase
{
    [AllowRoles(Roles.Manager, Roles.Hr, Roles.ReportAuthor, Roles.Administrator)]
    public override async Task<V1.Scenario> PreviewScenario(V1.PreviewScenarioRequest request, ServerCallContext context)
    {
        var known = await facts.ReadAsync(context.CancellationToken);
        var unit = known.UnitFor(request.Unit, context.Caller());
        var day = known.DayFor(request.On, clock);
        var answer = new V1.Scenario
        {
            Unit = unit ?? "",
            UnitName = unit is null ? "" : known.UnitFacts.First(one => one.Code == unit).Name,
            On = Words.Iso(day),
            Typed = request.Typed is not null,
            UnitTemplate = Template(UnitTemplate.Cambridgeshire2017),
        };
        var start = request.Typed is { } typed ? ScenarioReading.StartOf(typed) : unit is null || known.On(day).Org.Find(unit) is null ? null : ScenarioStarts.Of(known, unit, day);
        if (start is null || start.Children == 0)
        {
            return answer;
        }

        // A paper's figures are held against what the paper's time knew, not against what the unit works to.
        var adopted = unit is null || request.Typed is not null ? null : known.Capacity.BenchmarkOf(unit, known.On(day).Org, day);
        if (adopted is not null)
        {
            answer.Adopted = adopted.ToBenchmark();
        }

        var asked = request.Moves ?? new V1.ScenarioMoves();
        start = start with
        {
            WorkerCost = asked.WorkerCost > 0 ? asked.WorkerCost : start.WorkerCost,
            ManagerCost = asked.ManagerCost > 0 ? asked.ManagerCost : start.ManagerCost,
        };
        answer.Fill(new Scenario(start, ScenarioReading.MovesOf(asked, start, adopted)));
        return answer;
    }

    private static string Template(UnitTemplate template) => $"{template.Name}: {template.Roles}; {template.Children} children for {Words.Plain(template.HoldingFte)} who hold cases ({template.Source})";
}
