using Grpc.Core;
using WorkforcePlatform.Caseload.Benchmarks;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Scenarios;

/// <summary>What it would take, and the options kept to be compared. The same facts, day and moves give the same answer.</summary>
internal sealed partial class ScenarioService(FactsReader facts, CaseloadDb db, TimeProvider clock) : V1.ScenarioService.ScenarioServiceBase
{
    [AllowRoles(Roles.Manager, Roles.Hr, Roles.ReportAuthor, Roles.Administrator)]
    public override async Task<V1.Scenario> PreviewScenario(V1.PreviewScenarioRequest request, ServerCallContext context) =>
        WorkOut(await facts.ReadAsync(context.CancellationToken), request, context.Caller());

    private V1.Scenario WorkOut(AllFacts known, V1.PreviewScenarioRequest request, Caller caller)
    {
        var unit = known.UnitFor(request.Unit, caller);
        var day = known.DayFor(request.On, clock);
        var answer = new V1.Scenario
        {
            Unit = unit ?? "",
            UnitName = unit is null ? "" : NameOf(known, unit),
            On = Words.Iso(day),
            Typed = request.Typed is not null,
            UnitTemplate = UnitTemplate.Cambridgeshire2017.ToProto(),
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
        var other = asked.OtherUnit.Length == 0 || unit is null ? null : OtherTeam(known, unit, known.UnitFor(asked.OtherUnit, caller)!, day);
        answer.Fill(new Scenario(start, ScenarioReading.MovesOf(asked, start, adopted, other)), asked);
        return answer;
    }

    private static string NameOf(Outline known, string unit) => known.UnitFacts.First(one => one.Code == unit).Name;

    // A unit within the other would count the same children and workers twice.
    private static OtherTeam OtherTeam(AllFacts known, string unit, string other, DateOnly day)
    {
        var org = known.On(day).Org;
        if (unit == other || org.Find(other) is null || org.Ancestors(other).Any(above => above.Code == unit) || org.Ancestors(unit).Any(above => above.Code == other))
        {
            throw new InvalidArgumentException("other_unit", $"Choose a unit outside {NameOf(known, unit)} that is there on {Words.Long(day)}.");
        }

        var basis = known.On(day).Pooled(other);
        return new OtherTeam(NameOf(known, other), basis.CasesHeld, basis.InPostFte + basis.AgencyFte);
    }
}
