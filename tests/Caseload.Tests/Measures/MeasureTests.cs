using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Tests.Measures;

public class MeasureTests
{
    [Theory]
    [InlineData(656, 22, "29.8")]
    [InlineData(2985, 100, "29.9")]
    [InlineData(2999, 100, "30.0")]
    [InlineData(36600, 30, "1,220.0")]
    public void Values_are_rounded_half_away_from_zero_and_never_cut_off(int cases, int fte, string shown)
    {
        var measure = Caseload(new Fraction(cases, fte));

        Assert.Equal(shown, measure.Shown);
    }

    [Fact]
    public void A_value_is_kept_in_full_precision()
    {
        var measure = Caseload(new Fraction(656, 22));

        Assert.Equal(29.818182m, Math.Round(measure.Value!.Value, 6));
    }

    [Fact]
    public void A_bound_is_said_in_words_unless_it_is_zero_and_says_nothing()
    {
        Assert.Equal("at least 30.2", (Caseload(new Fraction(656, 21.7m)) with { Bound = Bound.AtLeast }).Shown);
        Assert.Equal("0.0", (Caseload(new Fraction(0, 5)) with { Bound = Bound.AtLeast }).Shown);
    }

    [Fact]
    public void A_missing_measure_shows_nothing_and_never_0()
    {
        var measure = Caseload(default) with { Quality = Quality.Missing };

        Assert.Equal("", measure.Shown);
        Assert.Equal("", measure.MadeOf);
        Assert.Null(measure.Displayed);
    }

    [Fact]
    public void What_a_figure_is_made_of_is_said_with_its_denominator() =>
        Assert.Equal("1,656 children ÷ 22.0 workers in post (FTE)", Caseload(new Fraction(1656, 22)).MadeOf);

    [Fact]
    public void The_caseload_over_established_posts_never_goes_without_its_words()
    {
        var words = Definitions.Of(MeasureCodes.CaseloadPerEstablishedPost).DenominatorWords;

        Assert.Contains("if every funded post were filled", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_has_one_sentence_that_can_be_pasted()
    {
        var sentence = MeasureSentence.Of(Caseload(new Fraction(656, 22)) with { On = new(2009, 10, 30) }, "Darlington report, paragraph 11");

        Assert.Equal("656 children, 22 workers in post: 29.8 each, on 30 October 2009 (Darlington report, paragraph 11).", sentence);
    }

    [Fact]
    public void Without_a_figure_there_is_no_sentence() =>
        Assert.Equal("", MeasureSentence.Of(Caseload(default), "a report"));

    [Fact]
    public void Every_code_has_one_definition()
    {
        var codes = typeof(MeasureCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order();

        Assert.Equal(codes, Definitions.All.Select(definition => definition.Code).Order());
        Assert.All(Definitions.All, definition => Assert.True(definition is { Title.Length: > 0, Formula.Length: > 0, Version: 1 } && definition.DenominatorWords.Length > 0));
    }

    private static Measure Caseload(Fraction fraction) => new()
    {
        Code = MeasureCodes.CaseloadPerInPostFte,
        Value = fraction.Value,
        Numerator = fraction.Numerator,
        Denominator = fraction.Denominator,
        DenominatorKind = DenominatorKind.InPostFte,
        On = Town.Day,
        Quality = Quality.Complete,
    };
}
