namespace WorkforcePlatform.ServiceDefaults.Security;

/// <summary>Addresses that secrets may be sent to.</summary>
public static class SafeAddress
{
    /// <summary>It is https, or never leaves this machine.</summary>
    public static bool IsSafe(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
