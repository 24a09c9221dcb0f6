namespace WorkforcePlatform.ServiceDefaults.Security;

/// <summary>The settings under <c>Platform:SignIn</c>: the OIDC issuer that says who somebody is. Without an issuer, demo users alone.</summary>
public sealed record SignInOptions
{
    /// <summary>The issuer exactly as it names itself, for example https://login.example.org/tenant. Empty: none.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>How the issuer knows this platform.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>A file that holds the client's secret. Empty: a public client, which PKCE alone protects.</summary>
    public string ClientSecretFile { get; init; } = "";

    /// <summary>The claim that holds roles, if the issuer gives any.</summary>
    public string RolesClaim { get; init; } = "roles";

    /// <summary>After so many minutes without use a session ends.</summary>
    public int IdleMinutes { get; init; } = 30;

    /// <summary>After so many hours a session ends, used or not.</summary>
    public int LongestHours { get; init; } = 12;

    /// <summary>How often one address may begin to sign in, each minute. Behind a proxy that is not among the proxies, all are one address.</summary>
    public int PerMinute { get; init; } = 60;

    /// <summary>Whom somebody asks who can not come in, in the words of a sentence's end.</summary>
    public string Contact { get; init; } = "an administrator of WorkforcePlatform in your organisation";

    public bool HasIssuer => Issuer.Length > 0;

    /// <summary>What is wrong with the settings, in sentences. None: nothing.</summary>
    public IEnumerable<string> Objections()
    {
        if (IdleMinutes is < 1 or > 1440)
        {
            yield return "Platform:SignIn:IdleMinutes must be between 1 and 1440.";
        }

        if (LongestHours is < 1 or > 168)
        {
            yield return "Platform:SignIn:LongestHours must be between 1 and 168.";
        }

        if (PerMinute < 1)
        {
            yield return "Platform:SignIn:PerMinute must be at least 1.";
        }

        if (!HasIssuer)
        {
            yield break;
        }

        if (!SafeAddress.IsSafe(Issuer))
        {
            yield return "Platform:SignIn:Issuer must be an https address; http is for an issuer on this machine alone.";
        }

        if (ClientId.Length == 0)
        {
            yield return "Platform:SignIn:ClientId must say how the issuer knows this platform.";
        }

        if (ClientSecretFile.Length > 0 && !File.Exists(ClientSecretFile))
        {
            yield return "Platform:SignIn:ClientSecretFile names no file.";
        }
    }
}
