using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Tests.Measures;

public class SpellTests
{
    private static readonly DateOnly May1 = new(2025, 5, 1);

    [Fact]
    public void A_spell_holds_its_first_day_and_not_the_day_it_ends()
    {
        var spell = new Spell(May1, May1.AddDays(2));

        Assert.Equal([false, true, true, false], new[] { -1, 0, 1, 2 }.Select(day => spell.Contains(May1.AddDays(day))));
    }

    [Fact]
    public void Spells_that_touch_do_not_overlap_and_spells_that_share_a_day_do()
    {
        var first = new Spell(May1, May1.AddDays(3));

        Assert.False(first.Overlaps(new Spell(May1.AddDays(3))));
        Assert.True(first.Overlaps(new Spell(May1.AddDays(2))));
        Assert.False(first.Overlaps(new Spell(May1.AddDays(1), May1.AddDays(1))));
    }
}
