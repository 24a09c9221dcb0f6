using System.Globalization;

namespace WorkforcePlatform.Caseload.Comparators;

/// <summary>
/// One cell of a DfE file: a number, or a symbol in place of one. A symbol is never read as 0; only <c>low</c>, which rounds to 0, ranks
/// as 0, and is still shown as low.
/// </summary>
public sealed record PublishedFigure(string Text)
{
    private const string LowSymbol = "low";

    private readonly decimal? number = decimal.TryParse(Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;

    /// <summary>The number; null for a symbol or an empty cell.</summary>
    public decimal? Value => number;

    /// <summary>Where it stands among others: the number, 0 for low, and null, out of the ranking, for any other symbol.</summary>
    public decimal? Rank => number ?? (Meaning is PublishedMeaning.Low ? 0 : null);

    public PublishedMeaning Meaning => Text switch
    {
        _ when number is not null => PublishedMeaning.Number,
        "c" => PublishedMeaning.Confidential,
        "u" => PublishedMeaning.Unreliable,
        "x" => PublishedMeaning.NotAvailable,
        "z" => PublishedMeaning.NotApplicable,
        LowSymbol => PublishedMeaning.Low,
        _ => PublishedMeaning.NotAvailable,
    };

    /// <summary>In the words of the screens.</summary>
    public string Shown => Meaning switch
    {
        PublishedMeaning.Number => Text,
        PublishedMeaning.Confidential => "hidden",
        PublishedMeaning.Unreliable => "low reliability",
        PublishedMeaning.NotApplicable => "not applicable",
        PublishedMeaning.Low => "low (rounds to 0)",
        _ => "not available",
    };
}
