using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.ServiceDefaults.Auditing;

/// <summary>
/// The key of the audit chains, from <c>audit-key</c> in the data folder, made there with mode 0600 when absent. It is never replaced:
/// without it no entry sealed so far can be checked.
/// </summary>
public sealed class AuditKey(IOptions<PlatformOptions> options)
{
    private readonly Lazy<byte[]> key = new(() => Read(Path.Combine(options.Value.DataDirectory, "audit-key")));

    internal byte[] Value => key.Value;

    private static byte[] Read(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path))
        {
            OwnerOnlyFile.CreateNew(path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        }

        return Convert.FromBase64String(File.ReadAllText(path).Trim());
    }
}
