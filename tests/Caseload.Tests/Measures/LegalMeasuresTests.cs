using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Tests.Measures;

public sealed class LegalMeasuresTests
{
    private static readonly LoadedSources WithMatters = Town.Everything.With(DataSet.Matters);

    [Fact]
    public void Middlesbroughs_seventy_five_proceedings_over_4_6_fee_earners_are_16_3_each()
    {
        var town = new Town().Unit("LEGAL", type: UnitType.LegalTeam);
        for (var lawyer = 0; lawyer < 5; lawyer++)
        {
            var fte = lawyer == 4 ? 0.6m : 1;
            town.Post($"L{lawyer}", "LEGAL", fte, PostRole.Lawyer).Worker($"L{lawyer}").InPost($"L{lawyer}", $"L{lawyer}", fte);
        }

        town.Post("TRAINEE", "LEGAL", role: PostRole.LegalOfficer).Worker("TRAINEE").InPost("TRAINEE", "TRAINEE");
        for (var matter = 0; matter < 75; matter++)
        {
            town.Matter(proceedings: new(Town.LongAgo));
        }

        var measure = town.Measure(MeasureCodes.ProceedingsPerFeeEarnerFte, "A", WithMatters);

        Assert.Equal(("16.3", 75m, 4.6m, Quality.Complete), (measure.Shown, measure.Numerator, measure.Denominator, measure.Quality));
        Assert.Equal(Quality.NotApplicable, town.Measure(MeasureCodes.ProceedingsPerFeeEarnerFte, "T", WithMatters).Quality);
    }

    [Fact]
    public void A_lawyer_absent_over_four_weeks_runs_no_proceedings_and_other_kinds_are_not_counted()
    {
        var town = new Town().Post("L1", "A", role: PostRole.Lawyer).Post("L2", "A", role: PostRole.Lawyer).Worker("L1").InPost("L1", "L1").Worker("L2").InPost("L2", "L2")
            .Absent("L2", Town.Day.AddDays(-60), null, 10)
            .Matter(proceedings: new(Town.LongAgo)).Matter(proceedings: new(Town.LongAgo), care: false);

        var measure = town.Measure(MeasureCodes.ProceedingsPerFeeEarnerFte, "A", WithMatters);

        Assert.Equal((1m, 1m), (measure.Numerator, measure.Denominator));
    }

    [Fact]
    public void A_child_is_past_the_last_day_from_the_day_after_it_and_no_longer_once_their_proceedings_are_over()
    {
        Spell lasting = new(Town.LongAgo);
        var town = new Town().Matter(
            "T",
            null,
            lasting,
            true,
            new MatterChildFact(lasting, Town.Day),
            new MatterChildFact(lasting, Town.Day.AddDays(-1)),
            new MatterChildFact(new(Town.LongAgo, Town.Day), Town.Day.AddDays(-30)));

        var measure = town.Measure(MeasureCodes.ProceedingsPastDeadlineShare, "A", WithMatters);

        Assert.Equal(("50.0", 1m, 2m), (measure.Shown, measure.Numerator, measure.Denominator));
    }

    [Fact]
    public void Pre_proceedings_are_past_sixteen_weeks_from_day_113()
    {
        var town = new Town().Matter(before: new(Town.Day.AddDays(-112))).Matter(before: new(Town.Day.AddDays(-113))).Matter(before: new(Town.LongAgo, Town.Day));

        var measure = town.Measure(MeasureCodes.PreProceedingsPast16WeeksShare, "T", WithMatters);

        Assert.Equal(("50.0", 1m, 2m), (measure.Shown, measure.Numerator, measure.Denominator));
    }

    [Fact]
    public void Matters_never_taken_are_missing_and_none_open_does_not_apply()
    {
        var town = new Town();

        Assert.Equal((Quality.Missing, "Not loaded: import matters"), Said(town.Measure(MeasureCodes.PreProceedingsPast16WeeksShare, "A", Town.Everything)));
        Assert.Equal((Quality.NotApplicable, "No matter is in pre-proceedings on this date"), Said(town.Measure(MeasureCodes.PreProceedingsPast16WeeksShare, "A", WithMatters)));
        Assert.Equal((Quality.NotApplicable, "No child is in open proceedings on this date"), Said(town.Measure(MeasureCodes.ProceedingsPastDeadlineShare, "A", WithMatters)));
    }

    private static (Quality Quality, string Reason) Said(Measure measure) => (measure.Quality, measure.Reason);
}
