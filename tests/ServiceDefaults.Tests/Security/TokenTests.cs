using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
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

    [Fact]
    public async Task A_rotated_key_signs_at_once_and_the_one_before_it_still_verifies_but_not_the_one_before_that()
    {
        var keys = new SigningKeys(Options.Create(new PlatformOptions { DataDirectory = folder }));
        var issuer = new TokenIssuer(keys, TimeProvider.System);
        var first = issuer.IssueSystem("workforce");

        SigningKeyFile.Rotate(SigningKeyFile.In(folder));
        var second = issuer.IssueSystem("workforce");
        var (firstOnce, secondOnce) = (await IsVerifiedAsync(keys, first), await IsVerifiedAsync(keys, second));
        SigningKeyFile.Rotate(SigningKeyFile.In(folder));

        Assert.NotEqual(new JsonWebToken(first).Kid, new JsonWebToken(second).Kid);
        Assert.Equal((true, true), (firstOnce, secondOnce));
        Assert.Equal((false, true), (await IsVerifiedAsync(keys, first), await IsVerifiedAsync(keys, second)));
    }

    private static async Task<bool> IsVerifiedAsync(SigningKeys keys, string token) => (await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidIssuer = TokenClaims.Issuer,
        ValidAudience = TokenClaims.Audience,
        IssuerSigningKeyResolver = (_, _, keyId, _) => keys.ForVerifying(keyId),
    })).IsValid;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private TokenIssuer IssuerHere() => new(new SigningKeys(Options.Create(new PlatformOptions { DataDirectory = folder })), TimeProvider.System);
}
