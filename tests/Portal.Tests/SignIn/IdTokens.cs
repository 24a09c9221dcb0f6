using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace WorkforcePlatform.Portal.Tests.SignIn;

/// <summary>The test issuer's keys, and the id tokens it signs with them, right or wrong in one way.</summary>
internal sealed class IdTokens(string issuer, TimeProvider clock) : IDisposable
{
    private readonly RSA rsa = RSA.Create(2048);
    private readonly ECDsa elliptic = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private bool rotated;

    /// <summary>The public key in use: RSA, and after a rotation an elliptic curve's.</summary>
    public JsonWebKey Published => rotated
        ? JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new ECDsaSecurityKey(ECDsa.Create(elliptic.ExportParameters(false))) { KeyId = "second" })
        : JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(rsa.ExportParameters(false)) { KeyId = "first" });

    public void Rotate() => rotated = true;

    public string For(Grant grant, Misbehaviour wrong)
    {
        var now = clock.GetUtcNow();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = wrong is Misbehaviour.WrongIssuer ? "https://elsewhere.example" : issuer,
            ["aud"] = wrong switch
            {
                Misbehaviour.WrongAudience => "another-client",
                Misbehaviour.SeveralAudiences => new[] { grant.ClientId, "another-client" },
                _ => grant.ClientId,
            },
            ["iat"] = now.ToUnixTimeSeconds(),
            ["name"] = grant.Person.Name,
        };
        Add(claims, "sub", grant.Person.Subject, wrong is not Misbehaviour.NoSubject);
        Add(claims, "nonce", wrong is Misbehaviour.WrongNonce ? "another" : grant.Nonce, wrong is not Misbehaviour.NoNonce);
        Add(claims, "exp", now.AddMinutes(wrong is Misbehaviour.Expired ? -5 : 5).ToUnixTimeSeconds(), wrong is not Misbehaviour.NoExpiry);
        Add(claims, "azp", "another-client", wrong is Misbehaviour.WrongParty);
        if (grant.Person.Roles is { } roles)
        {
            claims["roles"] = roles;
        }

        var token = handler.CreateToken(new SecurityTokenDescriptor { Claims = claims, SigningCredentials = CredentialsFor(wrong) });
        return wrong is Misbehaviour.WrongSignature ? Spoil(token) : token;
    }

    public void Dispose()
    {
        rsa.Dispose();
        elliptic.Dispose();
    }

    private static void Add(Dictionary<string, object> claims, string name, object value, bool wanted)
    {
        if (wanted)
        {
            claims[name] = value;
        }
    }

    private static string Spoil(string token)
    {
        var place = token.LastIndexOf('.') + 10;
        return $"{token[..place]}{(token[place] == 'A' ? 'B' : 'A')}{token[(place + 1)..]}";
    }

    private SigningCredentials? CredentialsFor(Misbehaviour wrong) => wrong switch
    {
        Misbehaviour.NoAlgorithm => null,
        Misbehaviour.PublicKeyAsSecret => new(new SymmetricSecurityKey(rsa.ExportSubjectPublicKeyInfo()) { KeyId = "first" }, SecurityAlgorithms.HmacSha256),
        Misbehaviour.UnknownKey => new(new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "unknown" }, SecurityAlgorithms.EcdsaSha256),
        _ when rotated => new(new ECDsaSecurityKey(elliptic) { KeyId = "second" }, SecurityAlgorithms.EcdsaSha256),
        _ => new(new RsaSecurityKey(rsa) { KeyId = "first" }, SecurityAlgorithms.RsaSha256),
    };
}
