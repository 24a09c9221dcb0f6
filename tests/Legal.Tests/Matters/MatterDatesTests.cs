using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.Legal.Matters;
using WorkforcePlatform.Legal.V1;

namespace WorkforcePlatform.Legal.Tests.Matters;

public class MatterDatesTests
{
    private static readonly DateOnly Start = new(2009, 1, 1);

    [Fact]
    public void A_matter_goes_through_its_stages_on_the_days_that_its_dates_say()
    {
        var matter = new MatterDates { OpenedOn = Day(0), PreProceedingsOn = Day(10), DecidedOn = Day(20), ToIssueOn = Day(20), IssuedOn = Day(30), ChildrenEndedOn = [Day(40), Day(50)], ClosedOn = Day(60) };

        var stages = new[] { -1, 0, 9, 10, 19, 20, 29, 30, 49, 50, 59, 60 }.Select(day => matter.StageOn(Day(day)));

        Assert.Equal(
            [
                MatterStage.NotOpened, MatterStage.Enquiry, MatterStage.Enquiry, MatterStage.PreProceedings, MatterStage.PreProceedings, MatterStage.ToIssue,
                MatterStage.ToIssue, MatterStage.Proceedings, MatterStage.Proceedings, MatterStage.Concluded, MatterStage.Concluded, MatterStage.Closed,
            ],
            stages);
    }

    [Theory]
    [InlineData(20, null, null, 20)]
    [InlineData(20, 15, null, 15)]
    [InlineData(null, 15, 12, 12)]
    [InlineData(null, null, null, null)]
    public void Pre_proceedings_end_on_the_first_of_decision_issue_and_closing(int? decided, int? issued, int? closed, int? ended)
    {
        var matter = new MatterDates { PreProceedingsOn = Day(10), DecidedOn = MaybeDay(decided), IssuedOn = MaybeDay(issued), ClosedOn = MaybeDay(closed) };

        var spell = matter.PreProceedings;

        Assert.Equal(new Spell(Day(10), MaybeDay(ended)), spell);
    }

    [Fact]
    public void Proceedings_last_while_one_child_has_neither_order_nor_left()
    {
        var matter = new MatterDates { IssuedOn = Day(0), ChildrenEndedOn = [Day(40), null] };

        Assert.Null(matter.Proceedings!.Value.To);
        Assert.Equal(Day(70), (matter with { ClosedOn = Day(70) }).Proceedings!.Value.To);
        Assert.Equal(Day(45), (matter with { ChildrenEndedOn = [Day(40), Day(45)], ClosedOn = Day(70) }).Proceedings!.Value.To);
        Assert.Null((matter with { ChildrenEndedOn = [] }).Proceedings!.Value.To);
    }

    [Fact]
    public void Pre_proceedings_and_proceedings_never_count_on_the_same_day_and_neither_after_closing() =>
        Prop.ForAll(Matters(), matter => Enumerable.Range(-5, 110).Select(Day).All(day =>
        {
            var (before, during) = (matter.PreProceedings?.Contains(day) == true, matter.Proceedings?.Contains(day) == true);
            return !(before && during) && !(matter.ClosedOn <= day && (before || during));
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void The_stage_is_one_that_counts_exactly_where_its_spell_holds() =>
        Prop.ForAll(Matters(), matter => Enumerable.Range(-5, 110).Select(Day).All(day => matter.StageOn(day) switch
        {
            MatterStage.PreProceedings => matter.PreProceedings!.Value.Contains(day),
            MatterStage.Proceedings => matter.Proceedings!.Value.Contains(day),
            _ => matter.PreProceedings?.Contains(day) != true && matter.Proceedings?.Contains(day) != true,
        })).QuickCheckThrowOnFailure();

    private static Arbitrary<MatterDates> Matters()
    {
        var day = Gen.Choose(-40, 100).Select(number => number < 0 ? (DateOnly?)null : Day(number));
        return day.ArrayOf(6).SelectMany(dates => day.ListOf().Select(children => Of(dates, children))).ToArbitrary();
    }

    private static MatterDates Of(DateOnly?[] dates, IEnumerable<DateOnly?> children) => new()
    {
        OpenedOn = dates[0],
        PreProceedingsOn = dates[1],
        DecidedOn = dates[2],
        ToIssueOn = dates[3],
        IssuedOn = dates[4],
        ClosedOn = dates[5],
        ChildrenEndedOn = [.. children],
    };

    private static DateOnly Day(int number) => Start.AddDays(number);

    private static DateOnly? MaybeDay(int? number) => number is { } known ? Day(known) : null;
}
