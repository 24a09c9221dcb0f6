namespace WorkforcePlatform.Portal.SignIn;

/// <summary>Why somebody was not signed in, as far as it changes what they should do.</summary>
public enum SignInFault
{
    /// <summary>They, or the issuer for them, said no.</summary>
    Declined,

    /// <summary>The answer belongs to another browser or window, or came too late or twice.</summary>
    Stray,

    /// <summary>What the issuer answered can not be trusted.</summary>
    Untrusted,

    /// <summary>The issuer does not answer.</summary>
    IssuerSilent,

    /// <summary>The service that decides does not answer.</summary>
    ServiceSilent,

    /// <summary>Nobody has entered them yet.</summary>
    Waiting,

    /// <summary>An administrator has revoked them.</summary>
    Revoked,

    /// <summary>The issuer does not give them their role.</summary>
    RoleNotGiven,
}
