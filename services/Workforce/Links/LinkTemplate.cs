using WorkforcePlatform.ServiceDefaults.Auditing;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Workforce.Links;

/// <summary>How a page of another system is addressed: an https address with a placeholder for the reference or number. Empty while there is none.</summary>
[Audited("link to another system")]
public sealed class LinkTemplate
{
    private const int Most = 500;

    public required V1.LinkKind Kind { get; init; }
    public string Address { get; private set; } = "";
    public string ChangedBy { get; private set; } = "";
    public DateTimeOffset? ChangedAt { get; private set; }
    public long Version { get; private set; }
    public string Etag => ServiceDefaults.Database.Etag.Of(Version);

    public static string PlaceholderOf(V1.LinkKind kind) => kind switch
    {
        V1.LinkKind.Child => "{child_id}",
        V1.LinkKind.Matter => "{matter_ref}",
        V1.LinkKind.Worker => "{staff_id}",
        _ => throw new InvalidArgumentException("kind", "kind must say what the page is about."),
    };

    /// <exception cref="InvalidArgumentException">It is no https address with the placeholder once, after its host.</exception>
    public void Change(string address, string by, DateTimeOffset now)
    {
        var placeholder = PlaceholderOf(Kind);
        if (address.Length > 0 && !IsTemplate(address, placeholder))
        {
            throw new InvalidArgumentException("address", $"Write an address that begins with https:// and has {placeholder} once, after the system's name.");
        }

        (Address, ChangedBy, ChangedAt, Version) = (address, by, now, Version + 1);
    }

    // Whatever stands for the reference, the page must be one of the same system; a user or password in the address would be shown to everyone.
    private static bool IsTemplate(string address, string placeholder) =>
        address.Length <= Most
        && address.Split(placeholder) is [var before, var after]
        && (before + after).AsSpan().IndexOfAny('{', '}', ' ') < 0
        && Uri.TryCreate($"{before}a{after}", UriKind.Absolute, out var one)
        && Uri.TryCreate($"{before}b{after}", UriKind.Absolute, out var other)
        && one.Scheme == Uri.UriSchemeHttps && one.UserInfo.Length == 0 && other.UserInfo.Length == 0 && one.Authority == other.Authority;
}
