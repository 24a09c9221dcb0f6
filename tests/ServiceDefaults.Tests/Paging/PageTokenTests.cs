using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.ServiceDefaults.Tests.Paging;

public sealed class PageTokenTests
{
    [Fact]
    public void A_token_gives_back_what_it_was_made_of() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((first, second) =>
        {
            // A lone surrogate can not be written as UTF-8; no key of ours holds one.
            if (first.Get.Any(char.IsSurrogate) || second.Get.Any(char.IsSurrogate))
            {
                return true;
            }

            var token = PageToken.After(new ListPostsRequest { Unit = "CP" }, first.Get, second.Get);

            return PageToken.PlaceIn(new ListPostsRequest { Unit = "CP", PageToken = token }, 2) is [var one, var other] && one == first.Get && other == second.Get;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_token_means_the_first_page() => Assert.Null(PageToken.PlaceIn(new ListPostsRequest(), 1));

    [Fact]
    public void Pages_may_differ_in_size()
    {
        var token = PageToken.After(new ListPostsRequest { PageSize = 5 }, "P5");

        Assert.Equal("P5", PageToken.PlaceIn(new ListPostsRequest { PageSize = 50, PageToken = token }, 1)?[0]);
    }

    [Theory]
    [InlineData("!")]
    [InlineData("bm90IGpzb24")]
    [InlineData("e30")]
    [InlineData("WzEsMl0")]
    [InlineData("W251bGxd")]
    public void A_token_that_is_not_ours_is_refused_by_name(string token)
    {
        var refusal = Assert.Throws<InvalidArgumentException>(() => PageToken.PlaceIn(new ListPostsRequest { PageToken = token }, 1));

        Assert.Equal("page_token", refusal.Field);
    }

    [Fact]
    public void A_token_of_another_list_is_refused()
    {
        var token = PageToken.After(new ListPostsRequest { Unit = "CP" }, "P1");

        Assert.Throws<InvalidArgumentException>(() => PageToken.PlaceIn(new ListPostsRequest { PageToken = token }, 1));
        Assert.Throws<InvalidArgumentException>(() => PageToken.PlaceIn(new ListPostsRequest { Unit = "CIN", PageToken = token }, 1));
        Assert.Throws<InvalidArgumentException>(() => PageToken.PlaceIn(new ListWorkersRequest { Unit = "CP", PageToken = token }, 1));
        Assert.Throws<InvalidArgumentException>(() => PageToken.PlaceIn(new ListPostsRequest { Unit = "CP", PageToken = token }, 2));
    }
}
