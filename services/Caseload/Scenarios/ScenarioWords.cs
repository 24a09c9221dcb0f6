using System.Globalization;
using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Scenarios;

/// <summary>A scenario line by line and in sentences.</summary>
public static class ScenarioWords
{
    public static IEnumerable<ScenarioLine> Arithmetic(Scenario scenario)
    {
        var (start, moves, benchmark) = (scenario.Start, scenario.Moves, Plain(scenario.Moves.Benchmark));
        if (start.Posts is { } posts && start.Vacant > 0)
        {
            yield return new("Vacancy rate", $"{Plain(start.Vacant)} ÷ ({Plain(start.Vacant)} + {Plain(posts - start.Vacant)})", $"{Words.Number(start.Vacant * 100 / posts, 1)}%");
            yield return new("If every funded post were filled", $"{Count(start.Children)} ÷ {Plain(posts)}", Each(start.Children, posts));
        }

        yield return new("Children each now", $"{Count(start.Children)} ÷ {Plain(start.Workers)}", Each(start.Children, start.Workers));
        yield return new("Workers now", WhoTheyAre(start), Plain(start.Workers));
        foreach (var line in Changes(scenario))
        {
            yield return line;
        }

        yield return new("Children each", $"{Count(scenario.Children)} ÷ {Plain(scenario.Workers)}", Each(scenario.Children, scenario.Workers), IsMain: true);
        if (moves is { Other: { } other, ChildrenToOther: > 0 })
        {
            yield return new($"{other.Name} now", $"{Count(other.Children)} ÷ {Plain(other.Workers)}", Each(other.Children, other.Workers));
            yield return new($"{other.Name} with {Count(moves.ChildrenToOther)} more", $"({Count(other.Children)} + {Count(moves.ChildrenToOther)}) ÷ {Plain(other.Workers)}", Each(other.Children + moves.ChildrenToOther, other.Workers), IsMain: true);
        }

        if (moves.TemporaryKept > 0)
        {
            yield return new(Lapses(moves.TemporaryKept), $"{Count(scenario.Children)} ÷ {Plain(scenario.WorkersIfLapsed)}", Each(scenario.Children, scenario.WorkersIfLapsed));
        }

        yield return new($"Required at {benchmark}", $"{Count(scenario.Children)} ÷ {benchmark}", Words.Number(scenario.Required, 1));
        yield return new("Still short, whole posts", $"{Plain(scenario.RequiredWhole)} − {Plain(scenario.Workers)}", scenario.ShortBy == 0 ? "none" : Plain(scenario.ShortBy), IsMain: true);
        if (moves.TemporaryKept > 0)
        {
            yield return new("Short if it lapses", $"{Plain(scenario.RequiredWhole)} − {Plain(scenario.WorkersIfLapsed)}", scenario.ShortByIfLapsed == 0 ? "none" : Plain(scenario.ShortByIfLapsed));
        }

        if (start.Managers > 0 || moves.ManagersAdded > 0)
        {
            yield return new("Managers at one for seven", $"{Plain(scenario.Workers)} ÷ {Scenario.WorkersAManager} = {Words.Number(scenario.Workers / Scenario.WorkersAManager, 1)}", $"{Scenario.ManagersFor(scenario.Workers):0}; {start.Managers + moves.ManagersAdded} there");
        }

        if (scenario.SplitSpan is { } span)
        {
            yield return new($"{start.WorstSpanIn} span, split in {moves.ManagersAdded + 1}", $"{Count(start.WorstSpan)} ÷ {moves.ManagersAdded + 1}", Words.Number(span, 1));
        }

        if (moves.PostsClaimed is { } claimed)
        {
            yield return new($"{Plain(claimed)} posts as claimed", $"{Count(scenario.Children)} ÷ {Plain(claimed)}", Each(scenario.Children, claimed));
        }
    }

    public static IEnumerable<ScenarioLine> Costs(Scenario scenario)
    {
        var (start, moves) = (scenario.Start, scenario.Moves);
        if (scenario.PostsToPay > 0)
        {
            yield return new("Social workers", Times(scenario.PostsToPay, start.WorkerCost), Pounds(scenario.PostsCost));
        }

        if (moves.ManagersAdded > 0)
        {
            yield return new("Managers", Times(moves.ManagersAdded, start.ManagerCost), Pounds(scenario.ManagersCost));
        }

        foreach (var (name, pounds) in moves.OtherCosts)
        {
            yield return new(name, "as written here", Pounds(pounds));
        }

        yield return new("This option", "", Pounds(scenario.Cost), IsMain: true);
        if (scenario.ShortBy > 0)
        {
            yield return new($"Closing the rest at {Plain(moves.Benchmark)}", Times(scenario.ShortBy, start.WorkerCost), Pounds(scenario.CostOf(scenario.ShortBy)));
        }

        if (moves.TemporaryKept > 0 && scenario.ShortByIfLapsed > 0)
        {
            yield return new(Lapses(moves.TemporaryKept), Times(scenario.ShortByIfLapsed, start.WorkerCost), Pounds(scenario.CostOf(scenario.ShortByIfLapsed)));
        }
    }

    /// <summary>For example "656 children ÷ (22 + 3) workers = 26.2 each. At 20 they need 32.8, so 8 workers short."</summary>
    public static string Result(Scenario scenario)
    {
        var workers = (scenario.Added, scenario.Ending) switch
        {
            (0, 0) => Plain(scenario.Workers),
            ( > 0, 0) => $"({Plain(scenario.Start.Workers)} + {Plain(scenario.Added)})",
            (0, _) => $"({Plain(scenario.Start.Workers)} − {Plain(scenario.Ending)})",
            _ => $"({Plain(scenario.Start.Workers)} + {Plain(scenario.Added)} − {Plain(scenario.Ending)})",
        };
        return scenario.Each is not { } each
            ? "Nobody would be left to hold the children."
            : $"{Count(scenario.Children)} children ÷ {workers} workers = {Words.Number(each, 1)} each. At {Plain(scenario.Moves.Benchmark)} they need {Words.Number(scenario.Required, 1)}, so {(scenario.ShortBy > 0 ? $"{Plain(scenario.ShortBy)} short" : "it is reached")}.";
    }

    /// <summary>Whether the arithmetic carries a claim of posts, in one sentence; empty without a claim.</summary>
    public static string Claim(Scenario scenario)
    {
        if (scenario.Moves.PostsClaimed is not { } claimed)
        {
            return "";
        }

        var (required, benchmark) = (Words.Number(scenario.Required, 1), Plain(scenario.Moves.Benchmark));
        return claimed <= scenario.RequiredWhole
            ? $"The arithmetic carries {Plain(claimed)} posts: {benchmark} children a worker needs {required}."
            : $"The arithmetic does not carry {Plain(claimed)} posts: {benchmark} children a worker needs {required}, and {Plain(claimed)} would mean {Each(scenario.Children, claimed)} children each.";
    }

    /// <summary>For a report, with its prices; the date and the source stand beside it.</summary>
    public static string Sentence(Scenario scenario)
    {
        var lapse = scenario.Moves.TemporaryKept > 0 && scenario.EachIfLapsed is { } lapsed ? $", or {Words.Number(lapsed, 1)} if the temporary {(scenario.Moves.TemporaryKept == 1 ? "post lapses" : "posts lapse")}" : "";
        var cost = scenario.ShortBy > 0 && scenario.CostOf(scenario.ShortBy) is { } pounds ? $", {Pounds(pounds)} a year{Prices(scenario.Start)}" : "";
        var rest = scenario.ShortBy > 0 ? $"; {Plain(scenario.Moves.Benchmark)} needs {Plain(scenario.RequiredWhole)} workers, {Plain(scenario.ShortBy)} more{cost}" : $"; that reaches {Plain(scenario.Moves.Benchmark)}";
        return scenario.Each is { } each ? $"{Plain(scenario.Workers)} workers give {Words.Number(each, 1)} children a worker ({Count(scenario.Children)} ÷ {Plain(scenario.Workers)}){lapse}{rest}." : "";
    }

    /// <summary>What is moved, in one phrase: for example "3 posts added, 1 manager added, Lawyer £40,292".</summary>
    public static string Moves(Scenario scenario)
    {
        var (start, moves) = (scenario.Start, scenario.Moves);
        List<string> moved =
        [
            .. Said(moves.PostsAdded, "post added", "posts added"),
            .. Said(moves.UnitsOpened, "unit opened", "units opened"),
            .. scenario.UnitsFilled == scenario.UnitsPosts ? Array.Empty<string>() : [$"{Plain(scenario.UnitsFilled)} of their {Plain(scenario.UnitsPosts)} case holders in post"],
            .. Said(moves.VacanciesFilled, "vacancy filled", "vacancies filled"),
            .. Said(start.Temporary - moves.TemporaryKept, "temporary post ends", "temporary posts end"),
            .. Said(start.Agency - moves.AgencyKept, "agency worker goes", "agency workers go"),
            .. Said(moves.ChildrenMovedOut, "child closed or stepped across", "children closed or stepped across"),
            .. moves.Other is { } other ? Said(moves.ChildrenToOther, $"child to {other.Name}", $"children to {other.Name}") : [],
            .. Said(moves.ChildrenMovedIn, "child taken over", "children taken over"),
            .. Said(moves.ManagersAdded, "manager added", "managers added"),
            .. moves.OtherCosts.Select(cost => $"{cost.Name} {Pounds(cost.Pounds)}"),
        ];
        return moved.Count == 0 ? "Nothing moved" : string.Join(", ", moved);
    }

    public static string Pounds(decimal? pounds) => pounds is { } known ? $"£{Words.Number(known, 0)}" : "not stated";

    public static string Prices(ScenarioStart start) => start.PriceYear is { } year ? string.Create(CultureInfo.InvariantCulture, $" ({year} prices)") : "";

    internal static string Each(int children, decimal workers) => Formulas.Caseload(children, workers).Value is { } each ? Words.Number(each, 1) : "nobody";

    internal static string Plain(decimal value) => Words.Plain(value);

    internal static string Count(int value) => Words.Number(value, 0);

    private static IEnumerable<ScenarioLine> Changes(Scenario scenario)
    {
        var (moves, workers) = (scenario.Moves, scenario.Start.Workers);
        foreach (var (what, count) in new[]
        {
            ("Posts added", moves.PostsAdded),
            ("Units opened", scenario.UnitsFilled),
            ("Vacancies filled", moves.VacanciesFilled),
            ("Temporary posts that end", moves.TemporaryKept - scenario.Start.Temporary),
            ("Agency staff who go", moves.AgencyKept - scenario.Start.Agency),
        })
        {
            if (count != 0)
            {
                yield return new(what, $"{Plain(workers)} {(count > 0 ? "+" : "−")} {Plain(Math.Abs(count))}", Plain(workers + count));
                workers += count;
            }
        }

        if (moves.UnitsOpened > 0)
        {
            var template = UnitTemplate.Cambridgeshire2017;
            yield return new("Units opened are meant for", $"{moves.UnitsOpened} × {template.Children}", Count(template.Nominal(moves.UnitsOpened)));
            yield return new($"They can hold with {Plain(scenario.UnitsFilled)} of {Plain(scenario.UnitsPosts)} in post", $"{Count(template.Nominal(moves.UnitsOpened))} × {Plain(scenario.UnitsFilled)} ÷ {Plain(scenario.UnitsPosts)}", Words.Number(template.Effective(moves.UnitsOpened, scenario.UnitsFilled), 0));
        }

        if (moves.ChildrenMovedOut + moves.ChildrenMovedIn + moves.ChildrenToOther > 0)
        {
            var moved = string.Concat(new[] { (" − ", moves.ChildrenMovedOut), (" − ", moves.ChildrenToOther), (" + ", moves.ChildrenMovedIn) }.Where(one => one.Item2 > 0).Select(one => one.Item1 + Count(one.Item2)));
            yield return new("Children", $"{Count(scenario.Start.Children)}{moved}", Count(scenario.Children));
        }
    }

    private static IEnumerable<string> Said(decimal count, string one, string many) => count == 0 ? [] : [$"{Plain(count)} {(count == 1 ? one : many)}"];

    private static string WhoTheyAre(ScenarioStart start)
    {
        string[] parts =
        [
            $"{Plain(start.Workers - start.Temporary - start.Agency)} in permanent posts",
            .. start.Temporary > 0 ? [$"{Plain(start.Temporary)} temporary"] : Array.Empty<string>(),
            .. start.Agency > 0 ? [$"{Plain(start.Agency)} agency"] : Array.Empty<string>(),
        ];
        return parts.Length == 1 ? "" : string.Join(" + ", parts);
    }

    private static string Lapses(decimal kept) => kept == 1 ? "If the temporary post lapses" : "If the temporary posts lapse";

    private static string Times(decimal count, decimal? cost) => cost is null ? Plain(count) : $"{Plain(count)} × {Pounds(cost)}";
}
