using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.ServiceDefaults.Paging;

/// <summary>
/// Where a list goes on: an opaque token in the request's <c>page_token</c>, sent back unread. It fits the request that it was made for
/// alone: with other filters, or another order, a place in the list means nothing.
/// </summary>
public static class PageToken
{
    private const string Field = "page_token";
    private const int DigestBytes = 9;

    /// <summary>The token of the page after this one.</summary>
    /// <param name="request">What was asked; its size and token may differ from page to page.</param>
    /// <param name="place">The last row given, in the terms of the list's order. It can be read by whoever holds the token: no child's reference.</param>
    public static string After<TRequest>(TRequest request, params string[] place)
        where TRequest : IMessage<TRequest> => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes<string[]>([DigestOf(request), .. place]));

    /// <summary>The last row given, in <paramref name="parts"/> parts; null for the first page.</summary>
    /// <exception cref="InvalidArgumentException">The token was not made here, or for another list.</exception>
    public static string[]? PlaceIn<TRequest>(TRequest request, int parts)
        where TRequest : IMessage<TRequest>
    {
        var token = (string)request.Descriptor.FindFieldByName(Field).Accessor.GetValue(request);
        if (token.Length == 0)
        {
            return null;
        }

        if (Read(token) is not { } read || read.Length != parts + 1)
        {
            throw NotOurs();
        }

        return read[0] == DigestOf(request)
            ? read[1..]
            : throw new InvalidArgumentException(Field, "page_token belongs to another list, or to one with other filters. Start again without it.");
    }

    /// <summary>What is thrown for a place that can not be one.</summary>
    public static InvalidArgumentException NotOurs() => new(Field, "page_token is not one of ours. Start again without it.");

    private static string[]? Read(string token)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(Base64Url.DecodeFromChars(token)) is { } parts && Array.TrueForAll(parts, part => part is not null) ? parts : null;
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static string DigestOf<TRequest>(TRequest request)
        where TRequest : IMessage<TRequest>
    {
        var list = request.Clone();
        foreach (var field in list.Descriptor.Fields.InDeclarationOrder().Where(IsOfPage))
        {
            field.Accessor.Clear(list);
        }

        byte[] asked = [.. Encoding.UTF8.GetBytes(list.Descriptor.FullName), .. list.ToByteArray()];
        return Base64Url.EncodeToString(SHA256.HashData(asked).AsSpan(0, DigestBytes));
    }

    private static bool IsOfPage(FieldDescriptor field) => field.Name is Field or "page_size";
}
