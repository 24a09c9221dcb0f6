using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.ServiceDefaults.Tests.Paging;

public sealed class ListPageTests
{
    [Fact]
    public void The_pages_of_a_list_are_the_list() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), Gen.Choose(1, 7).ToArbitrary(), ArbMap.Default.ArbFor<bool>(), (numbers, size, keyed) =>
        {
            var rows = numbers.Distinct().Select(number => $"{number}").ToList();

            return ReadAll(_ => rows, size, keyed).SequenceEqual(rows);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_row_that_comes_or_goes_between_two_pages_neither_repeats_nor_hides_another() =>
        Prop.ForAll(Gen.Choose(1, 12).ToArbitrary(), Gen.Choose(1, 4).ToArbitrary(), Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (count, size, seed) =>
        {
            var random = new Random(seed);
            List<string> rows = [.. Enumerable.Range(0, count).Select(number => $"row {number}")];
            HashSet<string> gone = [];

            var read = ReadAll(page => page == 0 ? rows : Changed(page), size, keyed: true);

            return read.Distinct().Count() == read.Count && Enumerable.Range(0, count).Select(number => $"row {number}").All(row => gone.Contains(row) || read.Contains(row));

            List<string> Changed(int page)
            {
                if (random.Next(2) == 0)
                {
                    rows.Insert(random.Next(rows.Count + 1), $"new {page}");
                }
                else if (rows.Count > 0)
                {
                    var place = random.Next(rows.Count);
                    gone.Add(rows[place]);
                    rows.RemoveAt(place);
                }

                return rows;
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_has_no_key_goes_on_by_number_and_the_token_says_nothing_of_it()
    {
        var first = ListPage.Of(["CH-1", "CH-2", "CH-3"], new ListPostsRequest(), 2);

        Assert.DoesNotContain("CH", System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(first.NextPageToken)), StringComparison.Ordinal);
        Assert.Equal(["CH-3"], ListPage.Of(["CH-1", "CH-2", "CH-3"], new ListPostsRequest { PageToken = first.NextPageToken }, 2).Rows);
    }

    [Fact]
    public void A_place_that_is_no_number_is_refused()
    {
        var token = PageToken.After(new ListPostsRequest(), "-1", "");

        Assert.Throws<InvalidArgumentException>(() => ListPage.Of(["one"], new ListPostsRequest { PageToken = token }, 2));
    }

    private static List<string> ReadAll(Func<int, List<string>> rowsAt, int size, bool keyed)
    {
        var read = new List<string>();
        var request = new ListPostsRequest();
        for (var page = 0; page == 0 || request.PageToken.Length > 0; page++)
        {
            var given = ListPage.Of(rowsAt(page), request, size, keyed ? row => row : null);
            read.AddRange(given.Rows);
            request.PageToken = given.NextPageToken;
        }

        return read;
    }
}
