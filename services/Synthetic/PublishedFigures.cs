using System.Globalization;
using WorkforcePlatform.Synthetic.Files;

namespace WorkforcePlatform.Synthetic;

/// <summary>Figures as an earlier report of the authority printed them: they stand beside the computed ones. One month of the legal ones is missing.</summary>
internal static class PublishedFigures
{
    private const int LegalMonths = 8;
    private const int MissingMonth = 3;

    public static void Write(Authority authority, Tables tables)
    {
        var (dice, matters) = (authority.Dice, authority.Size.Matters);
        for (var month = 0; month < LegalMonths; month++)
        {
            // All before the first matter, for from then on matters are counted.
            var first = authority.Period.First.AddMonths(month - LegalMonths - 2);
            if (month != MissingMonth)
            {
                tables.LegalMonths.Add(first.ToString("yyyy-MM", CultureInfo.InvariantCulture), Around(matters * 0.08), Around(matters * 0.15), authority.Code);
            }
        }

        var census = new DateOnly(authority.Period.Last.Year - 1, 9, 30);
        var posts = authority.Size.Teams * 6m;
        var vacant = Math.Round(posts * dice.Between(10, 18) / 100, 1);
        tables.Measures.Add(authority.Code, "vacancy_rate", census, Math.Round(100 * vacant / posts, 1), vacant, posts, "posts (FTE)", "Synthetic workforce return", "1", "made up");
        tables.Measures.Add(authority.Code, "agency_rate", census, dice.Between(80, 180) / 10m, null, null, "", "Synthetic workforce return", "2", "made up");
        tables.Measures.Add(authority.Code, "turnover_rate", census, dice.Between(90, 170) / 10m, null, null, "", "Synthetic workforce return", "3", "made up");

        decimal Around(double middle) => (decimal)Math.Round(middle * dice.Between(85, 115) / 100, 1);
    }
}
