using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace WorkforcePlatform.ServiceDefaults.Security;

/// <summary>
/// The keys that sign and verify the platform's own tokens: the first signs, all verify, so that a key can be replaced without a sign-out.
/// Follows <see cref="SigningKeyFile"/>: what stands there counts at the next token, in every process that shares it.
/// </summary>
public sealed class SigningKeys(IOptions<PlatformOptions> options)
{
    private readonly string path = SigningKeyFile.In(options.Value.DataDirectory);
    private readonly Lock sync = new();
    private (FileStamp Stamp, IReadOnlyList<SecurityKey> Keys)? read;

    public SigningCredentials ForSigning => new(Current()[0], SecurityAlgorithms.HmacSha256);

    /// <summary>The key that a token names; all of them for a token that names none.</summary>
    public IEnumerable<SecurityKey> ForVerifying(string? keyId) => Current().Where(key => string.IsNullOrEmpty(keyId) || key.KeyId == keyId);

    // A look at the file's date costs microseconds, and saves saying when to look again.
    private IReadOnlyList<SecurityKey> Current()
    {
        lock (sync)
        {
            if (read is null)
            {
                SigningKeyFile.CreateIfMissing(path);
            }

            // A folder that is being taken away: what was read last still counts.
            if (FileStamp.Of(path) is { } stamp && read?.Stamp != stamp)
            {
                read = (stamp, SigningKeyFile.Read(path));
            }

            return read!.Value.Keys;
        }
    }
}
