using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace WorkforcePlatform.ServiceDefaults.Security;

/// <summary>The file <c>signing-keys.json</c> of a data folder, mode 0600: keys of 32 bytes, the one that signs first.</summary>
public static class SigningKeyFile
{
    private const int KeyBytes = 32;

    public static string In(string dataDirectory) => Path.Combine(dataDirectory, "signing-keys.json");

    /// <summary>Puts a new key first and keeps the one before it, so that no token of the last hours is refused.</summary>
    /// <exception cref="FileNotFoundException">There is no such file: the platform has never run on this folder.</exception>
    public static void Rotate(string path) => OwnerOnlyFile.Replace(path, JsonSerializer.Serialize<string[]>([NewKey(), Stored(path)[0]]));

    internal static void CreateIfMissing(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            OwnerOnlyFile.CreateNew(path, JsonSerializer.Serialize<string[]>([NewKey()]));
        }
    }

    internal static IReadOnlyList<SecurityKey> Read(string path) => [.. Stored(path).Select(KeyOf)];

    private static string[] Stored(string path) => JsonSerializer.Deserialize<string[]>(File.ReadAllText(path)) is { Length: > 0 } stored
        ? stored
        : throw new InvalidOperationException($"{path} holds no key. Remove it and start again; everyone signs in once more.");

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));

    // Tokens name their key by a digest of it, of which nothing follows about the key.
    private static SymmetricSecurityKey KeyOf(string stored)
    {
        var key = Convert.FromBase64String(stored);
        return new SymmetricSecurityKey(key) { KeyId = Convert.ToHexStringLower(SHA256.HashData(key).AsSpan(0, 8)) };
    }
}
