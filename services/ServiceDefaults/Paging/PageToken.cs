using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.ServiceDefaults.Paging;

/// <summary>An opaque token that holds where a list goes on. Callers send it back unread; a token that is not ours is refused.</summary>
public static class PageToken
{
    public static string Encode(params string[] parts) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(parts));

    /// <summary>The parts, or null for an empty token (the first page).</summary>
    /// <exception cref="InvalidArgumentException">The token was not made here or has another number of parts.</exception>
    public static string[]? Decode(string token, int count)
    {
        if (token.Length == 0)
        {
            return null;
        }

        try
        {
            var parts = JsonSerializer.Deserialize<string[]>(Base64Url.DecodeFromChars(token));
            if (parts?.Length == count && Array.TrueForAll(parts, part => part is not null))
            {
                return parts;
            }
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException or DecoderFallbackException)
        {
            // Refused below, like any other token that is not ours.
        }

        throw new InvalidArgumentException("page_token", "page_token is not one of ours. Start again without it.");
    }
}
