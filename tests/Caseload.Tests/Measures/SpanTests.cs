using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Tests.Measures;

public class SpanTests
{
    [Fact]
    public void The_worst_span_is_the_most_children_under_one_manager_and_is_never_added_up()
    {
        var town = new Town().Unit("T2", manager: "M2").SocialWorker("W1").SocialWorker("W2", "T2").Cases(217, "W1").Cases(118, "W2", unit: "T2");

        var measure = town.Measure(MeasureCodes.ManagerSpanWorst);

        Assert.Equal((217m, 1m, "1 of 2 managers is over 150"), (measure.Value, measure.Denominator, measure.Note));
        Assert.Equal("118", town.Measure(MeasureCodes.ManagerSpanWorst, "T2").Shown);
    }

    [Fact]
    public void Who_reports_to_a_manager_and_who_of_them_is_newly_qualified_is_counted_once_each()
    {
        var town = new Town().Unit("T2", manager: "M").SocialWorker("W1").SocialWorker("W2", "T2", asye: new Spell(Town.Day.AddMonths(-3))).SocialWorker("W3", asye: new Spell(Town.LongAgo, Town.Day.AddMonths(-1)))
            .Post("P-W1b", "T2", 0.5m).InPost("W1", "P-W1b", 0.5m).Cases(2, "W1").Cases(1, "W2", unit: "T2");

        var span = Assert.Single(town.On().Pooled("A").Spans);

        Assert.Equal((3, 1), (span.Workers, span.NewlyQualified));
    }

    [Fact]
    public void Workers_of_a_unit_without_a_manager_report_to_the_nearest_above()
    {
        var town = new Town().Unit("T-SUB", parent: "T").SocialWorker("W1", "T-SUB").Cases(10, "W1", unit: "T-SUB");

        Assert.Equal(["M"], town.On().Own("T-SUB").Spans.Select(span => span.StaffId));
    }

    [Fact]
    public void A_manager_of_two_teams_has_one_span_over_both()
    {
        var town = new Town().Unit("T2", manager: "M").SocialWorker("W1").SocialWorker("W2", "T2").Cases(100, "W1").Cases(60, "W2", unit: "T2");

        Assert.Equal([160], town.On().Pooled("A").Spans.Select(span => span.Cases));
    }

    [Fact]
    public void A_managers_own_cases_are_under_the_next_manager_above()
    {
        var town = new Town().Unit("S", manager: "HEAD", type: UnitType.Service).Unit("T2", "S", manager: "M2")
            .Post("P-M2", "T2", role: PostRole.TeamManager).Worker("M2").InPost("M2", "P-M2").Cases(3, "M2", unit: "T2");

        Assert.Equal([("HEAD", 3)], town.On().Pooled("A").Spans.Select(span => (span.StaffId, span.Cases)));
    }

    [Fact]
    public void Without_a_named_manager_the_span_is_missing()
    {
        var measure = new Town().Unit("T2").SocialWorker("W1", "T2").Cases(10, "W1", unit: "T2").Measure(MeasureCodes.ManagerSpanWorst, "T2");

        Assert.Equal((Quality.Missing, "No manager named: import org units with their managers"), (measure.Quality, measure.Reason));
    }
}
