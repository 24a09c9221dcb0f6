using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Extensions;

namespace WorkforcePlatform.Portal.Pages.Children;

/// <summary>
/// Where a child's page is. Addresses stay behind in histories and logs, so the reference stands in none: it is sealed with the keys that
/// also seal the pages' cookies, and only this installation can read it.
/// </summary>
public sealed class ChildAddress(IDataProtectionProvider protection)
{
    public const string Page = "/child";

    private readonly IDataProtector seal = protection.CreateProtector("WorkforcePlatform.Portal.Child");

    /// <param name="childId">The child's reference.</param>
    /// <param name="on">The day; empty for the last that the register covers.</param>
    public string ToPage(string childId, string on = "") => To(Page, childId, on);

    /// <summary>Where the child is allocated to a worker.</summary>
    public string ToAllocation(string childId, string on = "") => To(Page + "/allocate", childId, on);

    /// <summary>The child's reference; null for what was not sealed here.</summary>
    public string? Read(string? key)
    {
        try
        {
            return string.IsNullOrEmpty(key) ? null : seal.Unprotect(key);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private string To(string page, string childId, string on)
    {
        var query = new QueryBuilder { { "key", seal.Protect(childId) } };
        if (on.Length > 0)
        {
            query.Add("on", on);
        }

        return page + query.ToQueryString();
    }
}
