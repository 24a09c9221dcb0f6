using System.Globalization;
using Google.Protobuf;

namespace WorkforcePlatform.ServiceDefaults.Paging;

/// <summary>A page of a list that is at hand as a whole, in the order asked for.</summary>
/// <param name="Rows">At most as many as a page has.</param>
/// <param name="NextPageToken">Empty on the last page.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, string NextPageToken);

/// <summary>Takes pages from lists that are at hand as a whole.</summary>
public static class ListPage
{
    /// <param name="rows">All of them, in order.</param>
    /// <param name="request">What was asked, with its page_token.</param>
    /// <param name="size">Rows of a page.</param>
    /// <param name="keyOf">
    /// What tells rows apart, so that one that came or went between two pages neither repeats nor hides another; whoever holds the token can
    /// read it. Without it, for rows whose key is nobody's to read, the list goes on by number.
    /// </param>
    public static ListPage<T> Of<T, TRequest>(IReadOnlyList<T> rows, TRequest request, int size, Func<T, string>? keyOf = null)
        where TRequest : IMessage<TRequest>
    {
        var first = 0;
        if (PageToken.PlaceIn(request, 2) is { } place)
        {
            first = int.TryParse(place[0], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? FirstAfter(rows, given, place[1], keyOf) : throw PageToken.NotOurs();
        }

        List<T> page = [.. rows.Skip(first).Take(size)];
        var shown = first + page.Count;
        return new(page, shown < rows.Count ? PageToken.After(request, shown.ToString(CultureInfo.InvariantCulture), keyOf?.Invoke(page[^1]) ?? "") : "");
    }

    private static int FirstAfter<T>(IReadOnlyList<T> rows, int given, string key, Func<T, string>? keyOf)
    {
        if (keyOf is null)
        {
            return given;
        }

        for (var index = 0; index < rows.Count; index++)
        {
            if (keyOf(rows[index]) == key)
            {
                return index + 1;
            }
        }

        // The last row given has gone, and those after it have moved up by one.
        return Math.Max(0, given - 1);
    }
}
