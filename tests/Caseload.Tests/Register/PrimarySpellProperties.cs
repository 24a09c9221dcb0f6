using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.Caseload.Register;

namespace WorkforcePlatform.Caseload.Tests.Register;

/// <summary>A child has one primary worker on a day, whatever a file says.</summary>
public class PrimarySpellProperties
{
    [Fact]
    public void What_is_left_never_overlaps_and_nothing_is_refused_without_an_overlap() => Prop.ForAll(Spells(), spells =>
    {
        var refused = PrimarySpell.Overlapping(spells).ToHashSet();
        var left = spells.Where(spell => spell.Line is not { } line || !refused.Contains(line)).ToList();

        return left.TrueForAll(one => left.TrueForAll(other => one.Equals(other) || !Overlap(one, other)))
            && spells.Where(spell => spell.Line is { } line && refused.Contains(line)).All(one => left.Exists(other => Overlap(one, other)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_rows_does_not_matter() => Prop.ForAll(Spells(), spells =>
        PrimarySpell.Overlapping(spells).Order().SequenceEqual(PrimarySpell.Overlapping([.. spells.Reverse()]).Order())).QuickCheckThrowOnFailure();

    private static bool Overlap(PrimarySpell one, PrimarySpell other) =>
        string.CompareOrdinal(one.From, one.Until) < 0 && string.CompareOrdinal(other.From, other.Until) < 0
        && string.CompareOrdinal(one.From, other.Until) < 0 && string.CompareOrdinal(other.From, one.Until) < 0;

    // Rows of a file anywhere, and stored spells one after another.
    private static Arbitrary<PrimarySpell[]> Spells() => Arb.From(
        from file in Gen.Choose(1, 40).Two().ListOf(6)
        from stored in Gen.Choose(0, 9).Two().ListOf(3)
        select (PrimarySpell[])
        [
            .. file.Select((days, place) => new PrimarySpell(Day(days.Item1), Day(days.Item2), place + 2)),
            .. stored.Select((days, place) => new PrimarySpell(Day((place * 12) + Math.Min(days.Item1, days.Item2) + 1), Day((place * 12) + Math.Max(days.Item1, days.Item2) + 1), null)),
        ]);

    private static string Day(int day) => new DateOnly(2009, 1, 1).AddDays(day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
