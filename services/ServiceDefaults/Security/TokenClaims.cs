namespace WorkforcePlatform.ServiceDefaults.Security;

/// <summary>The claims of the platform's own tokens.</summary>
public static class TokenClaims
{
    public const string Subject = "sub";
    public const string Role = "role";
    public const string Unit = "unit";
    public const string Staff = "staff";
    public const string Name = "name";

    public const string Issuer = "workforce-platform";
    public const string Audience = "workforce-platform-services";
}
