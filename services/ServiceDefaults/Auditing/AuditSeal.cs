using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WorkforcePlatform.ServiceDefaults.Auditing;

/// <summary>
/// The hash that ties an entry to the one before it: HMAC-SHA-256 over that one's hash and everything the entry says. Keyed, so that
/// whoever can write to the database but not read the key can not make the chain anew.
/// </summary>
internal static class AuditSeal
{
    /// <summary>What the first entry of all rests on.</summary>
    public static byte[] Beginning => new byte[HMACSHA256.HashSizeInBytes];

    public static byte[] Of(AuditEntry entry, DateTimeOffset sealedAt, byte[] previous, byte[] key)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(previous);
        Append(hash, entry.Id);
        Append(hash, entry.At.UtcTicks);
        Append(hash, sealedAt.UtcTicks);
        foreach (var text in (ReadOnlySpan<string?>)[entry.Subject, entry.Name, entry.Role, entry.Action, entry.Kind, entry.Key, entry.Why, entry.Reference, entry.Before, entry.After])
        {
            Append(hash, text);
        }

        return hash.GetHashAndReset();
    }

    /// <summary>Whether the entry says what it said when it was sealed.</summary>
    public static bool Holds(AuditEntry entry, byte[] key) =>
        entry is { Previous: { } previous, Hash: { } hash, SealedAt: { } sealedAt } && CryptographicOperations.FixedTimeEquals(hash, Of(entry, sealedAt, previous, key));

    // Each text with its length, so that no two entries read alike; an absent one differs from an empty one.
    private static void Append(IncrementalHash hash, string? text)
    {
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        Append(hash, text is null ? -1 : bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
