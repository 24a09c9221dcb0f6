using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;

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

            var parts = PageToken.Decode(PageToken.Encode(first.Get, second.Get), 2);

            return parts is not null && parts[0] == first.Get && parts[1] == second.Get;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_token_means_the_first_page()
    {
        var parts = PageToken.Decode("", 1);

        Assert.Null(parts);
    }

    [Theory]
    [InlineData("!")]
    [InlineData("bm90IGpzb24")]
    [InlineData("e30")]
    [InlineData("WzEsMl0")]
    [InlineData("W251bGxd")]
    public void A_token_that_is_not_ours_is_refused_by_name(string token)
    {
        var refusal = Assert.Throws<InvalidArgumentException>(() => PageToken.Decode(token, 1));

        Assert.Equal("page_token", refusal.Field);
    }

    [Fact]
    public void A_token_of_another_list_is_refused()
    {
        var token = PageToken.Encode("one", "two");

        Assert.Throws<InvalidArgumentException>(() => PageToken.Decode(token, 1));
    }
}
