namespace WorkforcePlatform.Caseload.Scenarios;

/// <summary>A scenario as it travels.</summary>
internal static class ScenarioMapping
{
    public static void Fill(this V1.Scenario answer, Scenario scenario, V1.ScenarioMoves asked)
    {
        answer.Start = ToProto(scenario.Start);
        answer.Moves = ToProto(scenario.Moves, asked);
        answer.Each = scenario.Each is null ? "" : ScenarioWords.Each(scenario.Children, scenario.Workers);
        answer.MadeOf = $"{ScenarioWords.Count(scenario.Children)} ÷ {ScenarioWords.Plain(scenario.Workers)}";
        answer.Reached = scenario.Reaches;
        answer.ShortBy = scenario.ShortBy > 0 ? ScenarioWords.Plain(scenario.ShortBy) : "none";
        answer.Result = ScenarioWords.Result(scenario);
        answer.Moved = ScenarioWords.Moves(scenario);
        answer.Claim = ScenarioWords.Claim(scenario);
        answer.Sentence = ScenarioWords.Sentence(scenario);
        answer.Arithmetic.AddRange(ScenarioWords.Arithmetic(scenario).Select(ToProto));
        answer.Costs.AddRange(ScenarioWords.Costs(scenario).Select(ToProto));
        answer.Levers.AddRange(ScenarioLevers.For(scenario.Start, scenario.Moves.Benchmark).Select(ToProto));
        if (scenario.Cost is { } cost)
        {
            answer.Cost = (long)Math.Round(cost);
        }
    }

    private static V1.ScenarioStart ToProto(ScenarioStart start)
    {
        var proto = new V1.ScenarioStart
        {
            Children = start.Children,
            Workers = (double)start.Workers,
            Temporary = (double)start.Temporary,
            Agency = (double)start.Agency,
            Vacant = (double)start.Vacant,
            Managers = start.Managers,
            WorstSpan = start.WorstSpan,
            PriceYear = start.PriceYear ?? 0,
            Each = ScenarioWords.Each(start.Children, start.Workers),
        };
        if (start.WorkerCost is { } worker)
        {
            proto.WorkerCost = (long)Math.Round(worker);
        }

        if (start.ManagerCost is { } manager)
        {
            proto.ManagerCost = (long)Math.Round(manager);
        }

        return proto;
    }

    public static V1.UnitTemplate ToProto(this UnitTemplate template) => new()
    {
        Name = template.Name,
        Children = template.Children,
        HoldingFte = (double)template.HoldingFte,
        Source = template.Source,
        Roles = { template.Roles.Select(role => new V1.UnitTemplateRole { Role = role.Role, Fte = (double)role.Fte, HoldsCases = role.HoldsCases }) },
    };

    // Every default filled in: asked once more, it does not follow a benchmark adopted or a post filled since.
    private static V1.ScenarioMoves ToProto(ScenarioMoves moves, V1.ScenarioMoves asked)
    {
        var proto = asked.Clone();
        (proto.Benchmark, proto.TemporaryKept, proto.AgencyKept) = ((double)moves.Benchmark, (double)moves.TemporaryKept, (double)moves.AgencyKept);
        if (moves.UnitsOpened > 0)
        {
            proto.UnitsFilled = (double)(moves.UnitsFilled ?? moves.UnitsOpened * UnitTemplate.Cambridgeshire2017.HoldingFte);
        }

        return proto;
    }

    private static V1.ScenarioLine ToProto(ScenarioLine line) => new() { What = line.What, Working = line.Working, Result = line.Result, Main = line.IsMain };

    private static V1.ScenarioLever ToProto(ScenarioLever lever)
    {
        var proto = new V1.ScenarioLever { Lever = lever.Lever, Needed = lever.Needed, Care = lever.Care };
        if (lever.Cost is { } cost)
        {
            proto.Cost = (long)Math.Round(cost);
        }

        return proto;
    }
}
