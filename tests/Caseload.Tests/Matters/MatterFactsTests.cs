using WorkforcePlatform.Caseload.Matters;
using WorkforcePlatform.Legal.V1;

namespace WorkforcePlatform.Caseload.Tests.Matters;

public sealed class MatterFactsTests
{
    [Theory]
    [InlineData(MatterKind.CareProceedings, true)]
    [InlineData(MatterKind.PreProceedings, true)]
    [InlineData(MatterKind.Discharge, false)]
    [InlineData(MatterKind.Secure, false)]
    public void What_began_as_pre_proceedings_and_was_issued_is_care_proceedings(MatterKind kind, bool isCare)
    {
        var fact = new MatterState { Kind = kind, PreProceedingsOn = "2026-01-05", PreProceedingsEndedOn = "2026-03-02", IssuedOn = "2026-03-02" }.ToFact();

        Assert.Equal(isCare, fact.IsCareProceedings);
        Assert.Equal((new DateOnly(2026, 3, 2), null), (fact.Proceedings!.Value.From, fact.Proceedings.Value.To));
        Assert.False(fact.PreProceedings!.Value.Contains(new DateOnly(2026, 3, 2)));
    }

    [Fact]
    public void A_child_entered_in_error_and_one_without_a_last_day_are_left_out()
    {
        var fact = new MatterState
        {
            IssuedOn = "2026-03-02",
            Children =
            {
                new MatterChildState { ChildId = "C1", LastDayOn = "2026-08-30" },
                new MatterChildState { ChildId = "C2", LastDayOn = "2026-08-30", Voided = true },
                new MatterChildState { ChildId = "C3" },
            },
        }.ToFact();

        Assert.Equal(new DateOnly(2026, 8, 30), Assert.Single(fact.Children).LastDay);
    }
}
