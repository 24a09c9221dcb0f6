using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.ServiceDefaults.Tests;

public sealed class ModesTests
{
    [Fact]
    public void Distributed_is_refused_for_want_of_a_database_and_without_an_issuer_for_want_of_that_too()
    {
        var without = Modes.Objections(new PlatformOptions { Mode = "Distributed" });
        var with = Modes.Objections(new PlatformOptions { Mode = "Distributed", SignIn = new SignInOptions { Issuer = "https://login.example.org" } });

        Assert.Collection(
            without,
            database => Assert.Contains("needs PostgreSQL and Dapr", database, StringComparison.Ordinal),
            issuer => Assert.Contains("needs Platform:SignIn:Issuer", issuer, StringComparison.Ordinal));
        Assert.Contains("needs PostgreSQL and Dapr", Assert.Single(with), StringComparison.Ordinal);
    }

    [Fact]
    public void One_machine_needs_no_issuer() => Assert.Empty(Modes.Objections(new PlatformOptions()));

    [Theory]
    [InlineData("https://login.example.org/tenant", true)]
    [InlineData("http://127.0.0.1:4000", true)]
    [InlineData("http://localhost:4000", true)]
    [InlineData("http://login.example.org", false)]
    [InlineData("https://user:password@login.example.org", false)]
    [InlineData("login.example.org", false)]
    public void An_issuer_is_asked_over_https_or_on_this_machine(string issuer, bool accepted) =>
        Assert.Equal(accepted, !new SignInOptions { Issuer = issuer, ClientId = "workforce" }.Objections().Any());

    [Fact]
    public void An_issuer_needs_a_client_and_a_secret_that_is_there()
    {
        var objections = new SignInOptions { Issuer = "https://login.example.org", ClientSecretFile = "/nowhere/secret" }.Objections();

        Assert.Collection(
            objections,
            client => Assert.Contains("ClientId", client, StringComparison.Ordinal),
            secret => Assert.Contains("ClientSecretFile", secret, StringComparison.Ordinal));
    }
}
