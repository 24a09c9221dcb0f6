using System.Globalization;
using WorkforcePlatform.Caseload.Benchmarks;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Caseload.Scenarios;

/// <summary>A request as start and moves. More kept, filled or moved than there is is refused: it would be counted twice.</summary>
internal static class ScenarioReading
{
    private const double Most = 100_000;
    private const double LeastBenchmark = 0.1;
    private const decimal UsualBenchmark = 20;
    private const long MostPounds = 1_000_000_000;
    private const int MostOtherCosts = 10;

    public static ScenarioStart StartOf(V1.TypedStart typed)
    {
        var (workers, posts) = (Number(typed.Workers, "workers"), Number(typed.Posts, "posts"));
        return new ScenarioStart
        {
            Children = Whole(typed.Children, "children"),
            Workers = workers,
            Posts = posts > 0 ? posts : null,
            Vacant = Math.Max(0, posts - workers),
        };
    }

    public static ScenarioMoves MovesOf(V1.ScenarioMoves asked, ScenarioStart start, AdoptedBenchmark? adopted, OtherTeam? other)
    {
        var benchmark = asked.Benchmark == 0 ? (double)(adopted?.Most ?? UsualBenchmark) : asked.Benchmark;
        if (benchmark is not (>= LeastBenchmark and <= 100))
        {
            throw new InvalidArgumentException("benchmark", "Children a worker must be from 0.1 to 100.");
        }

        if (asked.OtherCosts.Count > MostOtherCosts)
        {
            throw new InvalidArgumentException("other_costs", $"At most {MostOtherCosts} other costs.");
        }

        var toOther = Whole(asked.ChildrenToOther, "children_to_other");
        if (toOther > 0 && other is null)
        {
            throw new InvalidArgumentException("other_unit", "Choose the team that the children move to.");
        }

        Pounds(asked.WorkerCost, "worker_cost");
        Pounds(asked.ManagerCost, "manager_cost");
        return new ScenarioMoves
        {
            Benchmark = (decimal)benchmark,
            PostsAdded = Number(asked.PostsAdded, "posts_added"),
            VacanciesFilled = UpTo(Number(asked.VacanciesFilled, "vacancies_filled"), start.Vacant, "vacancies_filled", "vacant"),
            TemporaryKept = asked.HasTemporaryKept ? UpTo(Number(asked.TemporaryKept, "temporary_kept"), start.Temporary, "temporary_kept", "in posts funded for a time") : start.Temporary,
            AgencyKept = asked.HasAgencyKept ? UpTo(Number(asked.AgencyKept, "agency_kept"), start.Agency, "agency_kept", "agency staff") : start.Agency,
            ChildrenMovedOut = (int)UpTo(Whole(asked.ChildrenOut, "children_out"), start.Children, "children_out", "children"),
            ChildrenToOther = (int)UpTo(toOther, start.Children - asked.ChildrenOut, "children_to_other", "children left to move"),
            Other = other,
            ChildrenMovedIn = Whole(asked.ChildrenIn, "children_in"),
            ManagersAdded = Whole(asked.ManagersAdded, "managers_added"),
            UnitsOpened = Whole(asked.UnitsOpened, "units_opened"),
            UnitsFilled = asked.HasUnitsFilled ? UpTo(Number(asked.UnitsFilled, "units_filled"), asked.UnitsOpened * UnitTemplate.Cambridgeshire2017.HoldingFte, "units_filled", "who hold cases in these units") : null,
            PostsClaimed = Number(asked.PostsClaimed, "posts_claimed") is > 0 and var claimed ? claimed : null,
            OtherCosts = [.. asked.OtherCosts.Select(other => (Require.Text(other.Name, "other_costs", 100), (decimal)Pounds(other.Pounds, "other_costs")))],
        };
    }

    private static decimal Number(double value, string field) => value is >= 0 and <= Most
        ? Math.Round((decimal)value, 4)
        : throw new InvalidArgumentException(field, "Write a number from 0 to 100,000.");

    private static int Whole(int value, string field) => value is >= 0 and <= (int)Most
        ? value
        : throw new InvalidArgumentException(field, "Write a whole number from 0 to 100,000.");

    private static long Pounds(long value, string field) => value is >= 0 and <= MostPounds
        ? value
        : throw new InvalidArgumentException(field, "Write whole pounds from 0 to 1,000,000,000.");

    private static decimal UpTo(decimal value, decimal most, string field, string what) => value <= most
        ? value
        : throw new InvalidArgumentException(field, string.Create(CultureInfo.InvariantCulture, $"There are only {most:0.##} {what}."));
}
