using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Scenarios;

/// <summary>One lever at a time, from the start as it is, until the benchmark is reached; with what each cannot do.</summary>
public static class ScenarioLevers
{
    /// <summary>None where the benchmark is reached already.</summary>
    public static IReadOnlyList<ScenarioLever> For(ScenarioStart start, decimal benchmark)
    {
        var asIs = new Scenario(start, new ScenarioMoves { Benchmark = benchmark, TemporaryKept = start.Temporary, AgencyKept = start.Agency });
        return asIs.Reaches ? [] : [Posts(asIs), Children(asIs), Vacancies(asIs)];
    }

    private static ScenarioLever Posts(Scenario asIs)
    {
        var (start, benchmark) = (asIs.Start, asIs.Moves.Benchmark);
        var room = ScenarioWords.Plain(asIs.RequiredWhole * benchmark);
        var managers = start.Managers == 0 ? 0 : Math.Max(0, Scenario.ManagersFor(asIs.RequiredWhole) - start.Managers);
        var cost = asIs.CostOf(asIs.ShortBy) + (managers == 0 ? 0 : managers * start.ManagerCost);
        return new(
            "Add posts only",
            $"{Needed(asIs.ShortBy, "post", "posts")}: {ScenarioWords.Plain(asIs.RequiredWhole)} × {ScenarioWords.Plain(benchmark)} = {room}, room for {ScenarioWords.Count(asIs.Children)}",
            cost,
            $"Median time to fill not loaded; {Managers(asIs, managers)}");
    }

    private static string Managers(Scenario asIs, decimal more)
    {
        var start = asIs.Start;
        if (start.Managers == 0)
        {
            return "managers not loaded";
        }

        var words = more == 0 ? "no more managers" : $"{more:0} more {(more == 1 ? "manager" : "managers")}";
        var cost = more > 0 && start.ManagerCost is { } each ? $", {ScenarioWords.Pounds(more * each)} of the cost" : "";
        return $"at one for seven {words}{cost} ({ScenarioWords.Plain(asIs.RequiredWhole)} ÷ {Scenario.WorkersAManager} = {Words.Number(asIs.RequiredWhole / Scenario.WorkersAManager, 1)}, {start.Managers} there)";
    }

    private static ScenarioLever Children(Scenario asIs)
    {
        var room = (int)Math.Floor(asIs.Workers * asIs.Moves.Benchmark);
        var fewer = asIs.Children - room;
        return asIs.Workers > 0
            ? new("Close or step across only", $"{Needed(fewer, "child", "children")}: {ScenarioWords.Count(room)} ÷ {ScenarioWords.Plain(asIs.Workers)} = {ScenarioWords.Each(room, asIs.Workers)}", 0, $"{Words.Number(fewer * 100m / asIs.Children, 0)}% of open cases; not shown to be safe")
            : new("Close or step across only", "Cannot reach it: nobody in post", null, "");
    }

    private static ScenarioLever Vacancies(Scenario asIs)
    {
        var (start, missing) = (asIs.Start, asIs.Required - asIs.Workers);
        return start.Vacant switch
        {
            0 => new("Fill vacancies only", "Cannot reach it: none vacant", null, ""),
            var vacant when vacant < missing => new("Fill vacancies only", $"Cannot reach it: all {ScenarioWords.Plain(vacant)} filled give {ScenarioWords.Count(asIs.Children)} ÷ {ScenarioWords.Plain(asIs.Workers + vacant)} = {ScenarioWords.Each(asIs.Children, asIs.Workers + vacant)}", null, "Funded already"),
            _ => new("Fill vacancies only", $"{ScenarioWords.Plain(Math.Ceiling(missing * 10) / 10)} of {ScenarioWords.Plain(start.Vacant)} vacant FTE", 0, "Funded already; median time to fill not loaded"),
        };
    }

    private static string Needed(decimal count, string one, string many) => $"{ScenarioWords.Plain(count)} {(count == 1 ? one : many)}";
}
