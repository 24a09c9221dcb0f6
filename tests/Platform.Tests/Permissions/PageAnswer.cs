using System.Net;

namespace WorkforcePlatform.Platform.Tests.Permissions;

/// <summary>What a page answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Location">Where it leads on; empty where it does not.</param>
/// <param name="Raw">As it was sent.</param>
public sealed record PageAnswer(int Status, string Location, string Raw)
{
    /// <summary>Its text, decoded.</summary>
    public string Body => WebUtility.HtmlDecode(Raw);

    public bool LeadsToSignIn => Status == 302 && (Location.StartsWith("/sign-in", StringComparison.Ordinal) || Location.Contains("/sign-in?", StringComparison.Ordinal));

    public bool IsRefused => Status == 403 || (Status == 302 && Location.Contains("/refused", StringComparison.Ordinal));
}
