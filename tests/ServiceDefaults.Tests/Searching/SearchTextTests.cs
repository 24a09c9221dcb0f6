using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Searching;

namespace WorkforcePlatform.ServiceDefaults.Tests.Searching;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData(" c0106 ", "C0106", Fit.Exact)]
    [InlineData("C01", "C0106", Fit.Start)]
    [InlineData("106", "C0106", Fit.Inside)]
    [InlineData("C0107", "C0106", Fit.None)]
    [InlineData("C0106", "", Fit.None)]
    public void A_number_is_found_in_any_case_and_in_part(string written, string number, Fit fit) =>
        Assert.Equal(fit, SearchText.Read(written, "text").Of(number));

    [Theory]
    [InlineData("anna  smith", Fit.Exact)]
    [InlineData("Anna", Fit.Start)]
    [InlineData("smi ann", Fit.Inside)]
    [InlineData("anna jones", Fit.None)]
    public void A_name_is_found_by_its_words_in_any_order(string written, Fit fit) =>
        Assert.Equal(fit, SearchText.Read(written, "text").OfName("Anna Smith"));

    [Fact]
    public void The_best_come_first_and_how_many_fit_is_said()
    {
        var text = SearchText.Read("w1", "text");

        var (best, total) = SearchText.Best(["AW1", "W12", "W2", "W1", "W10"], one => text.Of(one), one => one, 3);

        Assert.Equal(["W1", "W10", "W12"], best.Select(one => one.Found));
        Assert.Equal(4, total);
    }

    [Fact]
    public void One_character_finds_nothing_that_is_meant() =>
        Assert.Equal("text", Assert.Throws<InvalidArgumentException>(() => SearchText.Read(" a ", "text")).Field);
}
