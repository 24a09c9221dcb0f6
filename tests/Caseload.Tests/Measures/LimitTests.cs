using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Tests.Measures;

public class LimitTests
{
    private static readonly MeasureSettings AtTwenty = new() { Limits = [new("A", 20, new(2025, 4, 1), "Agreed with practitioners")] };

    [Fact]
    public void Five_of_thirteen_over_their_limit_are_38_5_percent()
    {
        var town = new Town();
        foreach (var i in Enumerable.Range(0, 13))
        {
            town.SocialWorker($"W{i}").Cases(i < 5 ? 21 : 20, $"W{i}");
        }

        var measure = town.Measure(MeasureCodes.OverLimitShare, settings: AtTwenty);

        Assert.Equal((5m, 13m, "38.5"), (measure.Numerator, measure.Denominator, measure.Shown));
    }

    [Fact]
    public void A_limit_shrinks_with_hours_reductions_and_the_assessed_year()
    {
        var town = new Town().SocialWorker("HALF", fte: 0.5m).SocialWorker("NEW", asye: new(Town.LongAgo)).SocialWorker("REP").Reduced("REP", 18.5m);

        var limits = town.On(settings: AtTwenty).Workers.ToDictionary(worker => worker.StaffId, worker => worker.Limit);

        Assert.Equal((10m, 18m, 10m), (limits["HALF"], limits["NEW"], limits["REP"]));
    }

    [Fact]
    public void Someone_away_has_no_limit_and_is_not_counted()
    {
        var town = new Town().SocialWorker("W1").Cases(25, "W1").SocialWorker("AWAY").Cases(25, "AWAY").Absent("AWAY", Town.Day.AddDays(-14));

        var measure = town.Measure(MeasureCodes.OverLimitShare, settings: AtTwenty);

        Assert.Equal((1m, 1m), (measure.Numerator, measure.Denominator));
        Assert.Null(town.On(settings: AtTwenty).Workers.Single(worker => worker.StaffId == "AWAY").Limit);
    }

    [Fact]
    public void Without_an_adopted_limit_there_is_no_share()
    {
        var measure = new Town().SocialWorker("W1").Cases(25, "W1").Measure(MeasureCodes.OverLimitShare);

        Assert.Equal((null, Quality.Missing, "No limit adopted"), (measure.Value, measure.Quality, measure.Reason));
    }

    [Fact]
    public void Without_reductions_the_share_is_at_least_what_it_says()
    {
        var loaded = Town.Usual.With(DataSet.Absences);

        var measure = new Town().SocialWorker("W1").Cases(25, "W1").Measure(MeasureCodes.OverLimitShare, loaded: loaded, settings: AtTwenty);

        Assert.Equal((Quality.Partial, Bound.AtLeast), (measure.Quality, measure.Bound));
    }
}
