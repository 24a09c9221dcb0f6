using System.Globalization;
using WorkforcePlatform.Synthetic.Files;

namespace WorkforcePlatform.Synthetic.Children;

/// <summary>A row a child and opening.</summary>
internal sealed class Cases(Authority authority, Tables tables)
{
    private const int AssessmentWorkingDays = 45;
    private const int DaysBetweenVisits = 42;

    private static readonly string[] Areas = ["North", "East", "South", "West"];
    private static readonly string[] Sources = ["Police", "Police", "School", "School", "Health", "Family", "Anonymous", "Housing", "Court", "Other council"];

    private readonly Dice dice = authority.Dice;

    public void Write(Family family)
    {
        var area = dice.Chance(0.85) ? family.Team.Area : dice.Pick(Areas);
        var source = dice.Pick(Sources);
        var isComplex = dice.Chance(0.2);
        foreach (var child in family.Children)
        {
            tables.Cases.Add(
                child, family.Opened, family.Closed, family.Category, family.Team.Code, area, source, isComplex, family.Reference, BirthMonth(family),
                family.Category is "CLA" && dice.Chance(0.06), LastSeen(family), family.Category is "Assessment" ? Due(family.Opened) : null);
        }
    }

    private static DateOnly Due(DateOnly opened) => opened.AddDays(AssessmentWorkingDays * 7 / 5).Weekday();

    // By the age on the last day, and never so old at the first that the child was no child of this category.
    private string BirthMonth(Family family)
    {
        var last = family.Closed ?? authority.Period.Last;
        var open = (last.DayNumber - family.Opened.DayNumber) / 30;
        var (youngest, oldest) = family.Category is "CareLeaver" ? (17 * 12, 24 * 12) : family.Category is "CLA" ? (2, 17 * 12) : (-4, 16 * 12);
        return last.AddMonths(-dice.Between(open + youngest, Math.Max(open + youngest, oldest))).ToString("yyyy-MM", CultureInfo.InvariantCulture);
    }

    private DateOnly? LastSeen(Family family)
    {
        var last = family.Closed ?? authority.Period.Last;
        var seen = last.AddDays(-dice.Between(0, dice.Chance(0.9) ? DaysBetweenVisits : 2 * DaysBetweenVisits));
        return seen >= family.Opened ? seen : null;
    }
}
