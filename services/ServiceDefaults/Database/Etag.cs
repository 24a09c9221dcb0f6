using System.Globalization;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.ServiceDefaults.Database;

/// <summary>A version as callers see it: opaque, equal only to itself.</summary>
public static class Etag
{
    public static string Of(long version) => version.ToString(CultureInfo.InvariantCulture);

    /// <exception cref="StaleEtagException">The caller read another version.</exception>
    public static void Require(string etag, long version, string kind, object id)
    {
        if (etag != Of(version))
        {
            throw new StaleEtagException(kind, id);
        }
    }
}
