using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.ServiceDefaults.Tests.Security;

public sealed class TokenTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("keys").FullName;

    [Fact]
    public void A_token_lasts_five_minutes_and_names_caller_role_and_units()
    {
        var token = new JsonWebToken(IssuerHere().Issue(new Caller("demo-manager", Roles.Manager, ["CP", "DUTY"])));

        Assert.Equal(TimeSpan.FromMinutes(5), token.ValidTo - token.IssuedAt);
        Assert.Equal("demo-manager", token.Subject);
        Assert.Equal(["CP", "DUTY"], token.Claims.Where(claim => claim.Type == TokenClaims.Unit).Select(claim => claim.Value));
    }

    [Fact]
    public void Keys_are_made_once_and_readable_by_their_owner_alone()
    {
        IssuerHere().IssueSystem("workforce");
        var path = Path.Combine(folder, "signing-keys.json");
        var made = File.ReadAllText(path);

        IssuerHere().IssueSystem("caseload");

        Assert.Equal(made, File.ReadAllText(path));
        Assert.True(
            OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private TokenIssuer IssuerHere() => new(new SigningKeys(Options.Create(new PlatformOptions { DataDirectory = folder })), TimeProvider.System);
}
