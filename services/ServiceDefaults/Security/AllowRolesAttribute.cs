using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;

namespace WorkforcePlatform.ServiceDefaults.Security;

/// <summary>Who may call an RPC. Every RPC has one; a test fails for one that has not.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class AllowRolesAttribute : AuthorizeAttribute
{
    public AllowRolesAttribute(params string[] allowed)
    {
        Allowed = allowed;
        Roles = string.Join(',', allowed);
        AuthenticationSchemes = JwtBearerDefaults.AuthenticationScheme;
    }

    public IReadOnlyList<string> Allowed { get; }
}
