using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Portal.SignIn;

/// <summary>Sign-in at the issuer of the settings. Without one there is nothing of it.</summary>
internal static class IssuerSignIn
{
    public const string Scheme = "Issuer";
    public const string CallbackPath = "/signed-in";
    public const string SignedOutPath = "/signed-out";

    public static void AddIssuerSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SignInRefusals>();
        builder.Services.AddSingleton<IssuerMetadata>();
        builder.Services.AddSingleton<IssuerSignOut>();
        var settings = builder.Configuration.GetSection("Platform:SignIn").Get<SignInOptions>() ?? new SignInOptions();
        if (!settings.HasIssuer)
        {
            return;
        }

        builder.Services.AddSingleton<IdTokenCheck>();
        builder.Services.AddSingleton<Entry>();
        builder.Services.AddAuthentication().AddOAuth<IssuerOptions, IssuerHandler>(Scheme, options =>
        {
            options.ClientId = settings.ClientId;
            options.CallbackPath = CallbackPath;
            options.SignInScheme = PageSignIn.Scheme;
            options.UsePkce = true;
            options.Scope.Add("openid");
            options.Scope.Add("profile");
            options.AuthorizationEndpoint = options.TokenEndpoint = "";
            options.BackchannelTimeout = TimeSpan.FromSeconds(30);
            options.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(15);
            options.Events = new OAuthEvents { OnRemoteFailure = ExplainAsync };
        });
        builder.Services.AddOptions<IssuerOptions>(Scheme).Configure<IOptions<PlatformOptions>>(Protect);
    }

    private static void Protect(IssuerOptions options, IOptions<PlatformOptions> platform) =>
        PageSignIn.Protect(options.CorrelationCookie, "wp-begun.", SameSiteMode.Lax, platform.Value);

    private static Task ExplainAsync(RemoteFailureContext context)
    {
        context.Response.Redirect(context.HttpContext.RequestServices.GetRequiredService<SignInRefusals>().AddressOf(context.Failure));
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
