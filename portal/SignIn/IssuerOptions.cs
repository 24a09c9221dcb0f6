using Microsoft.AspNetCore.Authentication.OAuth;

namespace WorkforcePlatform.Portal.SignIn;

/// <summary>What the shared framework's OAuth handler wants to know. The endpoints are the issuer's to say, and a public client has no secret.</summary>
internal sealed class IssuerOptions : OAuthOptions
{
    public override void Validate()
    {
        // What the base asks for, endpoints and a secret, is not known at start; the rest is checked with the platform's settings.
    }
}
