using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using WorkforcePlatform.Platform.Tests.Permissions;
using WorkforcePlatform.ServiceDefaults.Security;
using Xunit.Abstractions;

namespace WorkforcePlatform.Platform.Tests.Hostile;

/// <summary>Tokens that are not the platform's own, or no longer, and roles claimed beside a token.</summary>
[Collection(TwoServicesTests.Name)]
public sealed class TokenTests(TwoServices site, ITestOutputHelper output)
{
    private static readonly Caller Administrator = new("forger", Roles.Administrator, []);

    [Fact]
    public async Task Every_rpc_refuses_every_token_that_is_not_the_platforms_own()
    {
        var tokens = Tokens().ToList();
        var cases = Rpc.All(site.Platform).SelectMany(rpc => tokens.Select(token => (rpc, token))).ToList();
        var rows = RpcTable.Rows.DistinctBy(row => row.Name).ToDictionary(row => row.Name);
        var wrong = new ConcurrentBag<string>();
        using var channel = GrpcChannel.ForAddress(site.Platform.Grpc);

        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (one, _) =>
        {
            var caller = channel.Intercept(metadata =>
            {
                metadata.Add("authorization", one.token.Header);
                return metadata;
            });
            var answer = await one.rpc.CallAsync(caller, one.rpc.Request(rows[one.rpc.Name].For(TwoServices.Own)));
            if (answer.Code != StatusCode.Unauthenticated)
            {
                wrong.Add($"{one.rpc.Name}, {one.token.What}: {answer.Code}");
            }
        });

        output.WriteLine($"{cases.Count} calls: {tokens.Count} tokens.");
        Assert.True(wrong.IsEmpty, string.Join("\n", wrong.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("role", "system")]
    [InlineData("x-role", "administrator")]
    [InlineData("x-user", "system:workforce")]
    [InlineData("unit", "SOUTH")]
    [InlineData("x-forwarded-user", "demo-administrator")]
    [InlineData("dapr-api-token", "anything")]
    [InlineData("cookie", "wp-user=CfDJ8forged")]
    public async Task What_is_claimed_beside_the_token_gives_nothing(string name, string value)
    {
        var users = Rpc.All(site.Platform).Single(rpc => rpc.Name == "workforce.v1.UserService/ListUsers");
        var post = Rpc.All(site.Platform).Single(rpc => rpc.Name == "workforce.v1.PostService/GetPost");
        var caller = site.Platform.CallerAs(Roles.Manager, TwoServices.Own).Intercept(metadata =>
        {
            metadata.Add(name, value);
            return metadata;
        });

        Assert.Equal(StatusCode.PermissionDenied, (await users.CallAsync(caller, users.Request("{}"))).Code);
        Assert.Equal(StatusCode.NotFound, (await post.CallAsync(caller, post.Request("""{"post_id":"SOUTH-P1"}"""))).Code);
    }

    private IEnumerable<(string What, string Header)> Tokens()
    {
        var own = site.Platform.Services.GetRequiredService<SigningKeys>().ForSigning;
        var issuer = site.Platform.Services.GetRequiredService<TokenIssuer>();
        var good = issuer.Issue(Administrator);
        var parts = good.Split('.');
        var other = new SigningCredentials(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)), SecurityAlgorithms.HmacSha256);
        yield return ("expired", Bearer(issuer.Issue(Administrator, TimeSpan.FromMinutes(-2))));
        yield return ("not valid yet", Bearer(Signed(own, notBefore: 3_600)));
        yield return ("another audience", Bearer(Signed(own, audience: "somebody else")));
        yield return ("another issuer", Bearer(Signed(own, issuer: "https://login.example.org")));
        yield return ("another key", Bearer(Signed(other)));
        yield return ("without an end", Bearer(Signed(own, withoutEnd: true)));
        yield return ("another algorithm of the same key", Bearer(Signed(new SigningCredentials(new SymmetricSecurityKey([.. ((SymmetricSecurityKey)own.Key).Key, .. new byte[32]]), SecurityAlgorithms.HmacSha512))));
        yield return ("no algorithm", Bearer($"{Encoded("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}."));
        yield return ("no algorithm, in capitals", Bearer($"{Encoded("""{"alg":"NONE","typ":"JWT"}""")}.{parts[1]}.{parts[2]}"));
        yield return ("no signature", Bearer($"{parts[0]}.{parts[1]}."));
        yield return ("another role put in", Bearer($"{parts[0]}.{Encoded(Decoded(parts[1]).Replace("administrator", "system", StringComparison.Ordinal))}.{parts[2]}"));
        yield return ("signature of another token", Bearer($"{parts[0]}.{parts[1]}.{issuer.Issue(Administrator with { Subject = "another" }).Split('.')[2]}"));
        yield return ("key named in the header", Bearer($"{Encoded("""{"alg":"HS256","typ":"JWT","kid":"../../dev/null"}""")}.{parts[1]}.{parts[2]}"));
        yield return ("cut off", Bearer(good[..^5]));
        yield return ("no token at all", Bearer(""));
        yield return ("rubbish", Bearer("a.b.c"));
        yield return ("100 KB less of it", Bearer(new string('a', 20_000)));
        yield return ("another scheme", $"Basic {Convert.ToBase64String("administrator:"u8)}");
        yield return ("without its scheme", good);
    }

    private static string Signed(SigningCredentials key, string audience = TokenClaims.Audience, string issuer = TokenClaims.Issuer, int notBefore = 0, bool withoutEnd = false) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = !withoutEnd }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Subject = new ClaimsIdentity(Administrator.ToClaims()),
            NotBefore = withoutEnd ? null : DateTime.UtcNow.AddSeconds(notBefore - 30),
            Expires = withoutEnd ? null : DateTime.UtcNow.AddSeconds(notBefore + 300),
            SigningCredentials = key,
        });

    private static string Bearer(string token) => $"Bearer {token}";

    private static string Encoded(string text) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(text));

    private static string Decoded(string part) => Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(part));
}
