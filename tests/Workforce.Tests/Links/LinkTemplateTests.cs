using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.Workforce.Links;

namespace WorkforcePlatform.Workforce.Tests.Links;

public sealed class LinkTemplateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("https://cases.example/open/{child_id}")]
    [InlineData("https://cases.example:8443/?child={child_id}&view=full")]
    [InlineData("")]
    public void An_https_address_with_the_placeholder_is_kept_and_an_empty_one_takes_it_away(string address)
    {
        var link = new LinkTemplate { Kind = V1.LinkKind.Child };

        link.Change(address, "admin", Now);

        Assert.Equal((address, "admin", 1), (link.Address, link.ChangedBy, link.Version));
    }

    [Theory]
    [InlineData("http://cases.example/{child_id}")]
    [InlineData("https://cases.example/")]
    [InlineData("https://cases.example/{staff_id}")]
    [InlineData("https://cases.example/{child_id}/{child_id}")]
    [InlineData("https://cases.example/{child_id}/{name}")]
    [InlineData("https://{child_id}.example/")]
    [InlineData("https://cases.example{child_id}")]
    [InlineData("https://user:{child_id}@cases.example/")]
    [InlineData("https://user:word@cases.example/{child_id}")]
    [InlineData("javascript:alert({child_id})")]
    [InlineData("{child_id}")]
    public void Anything_else_is_refused_and_changes_nothing(string address)
    {
        var link = new LinkTemplate { Kind = V1.LinkKind.Child };

        var refused = Assert.Throws<InvalidArgumentException>(() => link.Change(address, "admin", Now));

        Assert.Equal(("address", "", 0), (refused.Field, link.Address, link.Version));
    }
}
