using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.Workforce.OrgUnits;

namespace WorkforcePlatform.Workforce.Tests.OrgUnits;

public class OrgUnitTests
{
    private static readonly DateTimeOffset Now = new(2009, 10, 30, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Codes_that_differ_only_in_case_are_one()
    {
        Assert.Equal("CORE", Entered("core").Code);
    }

    [Fact]
    public void The_same_details_again_are_no_change()
    {
        var unit = Entered("CORE");

        Assert.False(unit.Change(unit.Details with { }, Now));
        Assert.Equal(1, unit.Version);
    }

    [Fact]
    public void A_unit_is_not_its_own_parent()
    {
        var unit = Entered("CORE");

        Assert.Throws<InvalidArgumentException>(() => unit.Change(unit.Details with { ParentId = unit.Id }, Now));
    }

    [Fact]
    public void The_event_says_what_happened_last()
    {
        var unit = Entered("CORE");
        var entered = unit.ToEvent().Change;
        unit.Change(unit.Details with { Name = "Core teams" }, Now);
        var changed = unit.ToEvent().Change;
        unit.Close(new DateOnly(2009, 12, 1), Now);

        Assert.Equal(
            [V1.OrgUnitChanged.Types.Change.Entered, V1.OrgUnitChanged.Types.Change.Changed, V1.OrgUnitChanged.Types.Change.Closed],
            [entered, changed, unit.ToEvent().Change]);
        Assert.Equal(("2009-12-01", "2009-11-30"), (unit.ToEvent().OrgUnit.ValidUntil, unit.ToProto().ValidTo));
    }

    [Fact]
    public void A_first_day_that_is_not_known_counts_always_and_is_shown_as_empty()
    {
        var unit = Entered("CORE");

        Assert.Equal(("0001-01-01", ""), (unit.ToEvent().OrgUnit.ValidFrom, unit.ToProto().ValidFrom));
    }

    private static OrgUnit Entered(string code) =>
        OrgUnit.Enter(code, new OrgUnitDetails { Name = "Core", Type = V1.OrgUnitType.Service }, 1, Now);
}
