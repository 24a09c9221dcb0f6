using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Workforce;

/// <summary>Where a list sorted by key goes on. The filters ride along, so that a token can not continue another list.</summary>
internal static class ListPlace
{
    public static string Encode(string lastKey, params string[] filters) => PageToken.Encode([lastKey, .. filters]);

    /// <summary>The last key listed; empty for the first page.</summary>
    public static string Decode(string token, params string[] filters)
    {
        if (PageToken.Decode(token, filters.Length + 1) is not { } parts)
        {
            return "";
        }

        return parts.Skip(1).SequenceEqual(filters)
            ? parts[0]
            : throw new InvalidArgumentException("page_token", "page_token belongs to a list with other filters. Start again without it.");
    }
}
