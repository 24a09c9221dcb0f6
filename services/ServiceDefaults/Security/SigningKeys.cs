using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace WorkforcePlatform.ServiceDefaults.Security;

/// <summary>
/// The keys that sign and verify the platform's own tokens: the first signs, all verify, so that a key can be replaced
/// without a sign-out. Read from <c>signing-keys.json</c> in the data folder, made there with mode 0600 when absent.
/// </summary>
public sealed class SigningKeys(IOptions<PlatformOptions> options)
{
    private readonly Lazy<IReadOnlyList<SecurityKey>> keys = new(() => Read(Path.Combine(options.Value.DataDirectory, "signing-keys.json")));

    public SigningCredentials ForSigning => new(keys.Value[0], SecurityAlgorithms.HmacSha256);

    public IReadOnlyList<SecurityKey> ForVerifying => keys.Value;

    private static List<SecurityKey> Read(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path))
        {
            OwnerOnlyFile.CreateNew(path, JsonSerializer.Serialize(new[] { Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) }));
        }

        var stored = JsonSerializer.Deserialize<string[]>(File.ReadAllText(path)) ?? [];
        return stored.Length > 0
            ? [.. stored.Select(key => new SymmetricSecurityKey(Convert.FromBase64String(key)))]
            : throw new InvalidOperationException($"{path} holds no key. Remove it and start again; everyone signs in once more.");
    }
}
