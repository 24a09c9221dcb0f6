using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.ServiceDefaults.Searching;

/// <summary>What somebody wrote into a search box: a reference, a number or a name, in any case.</summary>
public sealed class SearchText
{
    private const int Fewest = 2;
    private const int Most = 100;
    private const int Shown = 10;
    private const int MostShown = 50;

    private readonly string text;
    private readonly string[] words;

    private SearchText(string[] words) => (this.words, text) = (words, string.Join(' ', words));

    /// <exception cref="InvalidArgumentException">It is too short to find anything by, or too long.</exception>
    public static SearchText Read(string value, string field)
    {
        var read = new SearchText(value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return read.text.Length is >= Fewest and <= Most ? read : throw new InvalidArgumentException(field, $"Write {Fewest} to {Most} characters.");
    }

    /// <summary>For a reference or a number.</summary>
    public Fit Of(string? number) => number switch
    {
        null or "" => Fit.None,
        _ when number.Equals(text, StringComparison.OrdinalIgnoreCase) => Fit.Exact,
        _ when number.StartsWith(text, StringComparison.OrdinalIgnoreCase) => Fit.Start,
        _ when number.Contains(text, StringComparison.OrdinalIgnoreCase) => Fit.Inside,
        _ => Fit.None,
    };

    /// <summary>For a person's name: its words may be written in any order, and in part.</summary>
    public Fit OfName(string name) =>
        Of(name) is not Fit.None and var fit ? fit
        : Array.TrueForAll(words, word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) ? Fit.Inside
        : Fit.None;

    /// <summary>Those that fit best, at most a short page of them, and how many fit in all.</summary>
    /// <param name="all">What is searched through.</param>
    /// <param name="fit">How well one fits.</param>
    /// <param name="key">Settles ties.</param>
    /// <param name="pageSize">As asked for; 0 means ten.</param>
    public static (IReadOnlyList<(T Found, Fit Fit)> Best, int Total) Best<T>(IEnumerable<T> all, Func<T, Fit> fit, Func<T, string> key, int pageSize)
    {
        var fitting = all.Select(one => (Found: one, Fit: fit(one))).Where(one => one.Fit is not Fit.None).ToList();
        return ([.. fitting.OrderBy(one => one.Fit).ThenBy(one => key(one.Found), StringComparer.Ordinal).Take(Require.PageSize(pageSize, Shown, MostShown))], fitting.Count);
    }
}
