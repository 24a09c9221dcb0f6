using Grpc.Core;

namespace WorkforcePlatform.ServiceDefaults.Tests.Grpc;

public sealed class MetadataTests
{
    [Fact]
    public void Keys_are_lower_case_and_found_in_any_case()
    {
        var metadata = new Metadata { { "Asked-By", "me" } };

        var entry = Assert.Single(metadata);
        Assert.Equal("asked-by", entry.Key);
        Assert.Equal("me", metadata.GetValue("ASKED-BY"));
        Assert.Null(metadata.GetValue("asked"));
    }

    [Fact]
    public void The_last_of_repeated_keys_wins_and_all_are_kept_in_order()
    {
        var metadata = new Metadata { { "a", "1" }, { "b", "2" }, { "a", "3" } };

        Assert.Equal("3", metadata.GetValue("a"));
        Assert.Equal(["1", "3"], metadata.GetAll("a").Select(entry => entry.Value));
    }

    [Fact]
    public void Bytes_are_copied_in_and_out()
    {
        byte[] bytes = [1, 2];
        var metadata = new Metadata { { "some-bin", bytes } };

        bytes[0] = 9;
        metadata.GetValueBytes("some-bin")![1] = 9;

        Assert.Equal([1, 2], metadata.GetValueBytes("some-bin"));
        Assert.Throws<InvalidOperationException>(() => metadata.GetValue("some-bin"));
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("déjà")]
    [InlineData("new\nline")]
    [InlineData("text-bin")]
    public void A_key_that_cannot_travel_with_text_is_refused(string key) =>
        Assert.Throws<ArgumentException>(() => new Metadata { { key, "value" } });

    [Fact]
    public void A_binary_value_needs_a_binary_key() =>
        Assert.Throws<ArgumentException>(() => new Metadata { { "text", [1] } });

    [Fact]
    public void The_empty_metadata_stays_empty()
    {
        Assert.True(Metadata.Empty.IsReadOnly);
        Assert.Throws<InvalidOperationException>(() => Metadata.Empty.Add("a", "1"));
        Assert.Empty(Metadata.Empty);
    }
}
