using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using WorkforcePlatform.ServiceDefaults;

namespace WorkforcePlatform.Portal.SignIn;

/// <summary>
/// Pages know their user by a cookie, services by a token. The cookie is named in the pages' policy and is never the
/// default scheme, so that no gRPC call can ride on it.
/// </summary>
internal static class PageSignIn
{
    public const string Scheme = "Portal";
    public const string Policy = "Portal";

    public static void AddPageSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication().AddCookie(Scheme);
        builder.Services.AddOptions<CookieAuthenticationOptions>(Scheme).Configure<IOptions<PlatformOptions>>(Configure);
        builder.AddIssuerSignIn();
        builder.Services.AddAuthorizationBuilder().AddPagePolicies();
        builder.Services.AddScoped<LocalSignIn>();
        builder.Services.AddScoped<StillAllowed>();
        builder.Services.AddAntiforgery();
        builder.Services.AddOptions<AntiforgeryOptions>().Configure<IOptions<PlatformOptions>>((options, platform) => Protect(options.Cookie, "wp-form", SameSiteMode.Strict, platform.Value));
        builder.Services.AddOptions<CookieTempDataProviderOptions>().Configure<IOptions<PlatformOptions>>((options, platform) => Protect(options.Cookie, "wp-said", SameSiteMode.Lax, platform.Value));
        builder.Services.AddDataProtection().SetApplicationName("WorkforcePlatform");
        builder.Services.AddOptions<KeyManagementOptions>().Configure<IOptions<PlatformOptions>, ILoggerFactory>(KeepKeysWithTheData);
    }

    /// <summary>A cookie that no script reads, no other site sends, and where browsers come by https nothing else carries or another host sets.</summary>
    public static void Protect(CookieBuilder cookie, string name, SameSiteMode sameSite, PlatformOptions platform)
    {
        cookie.Name = platform.IsPublicHttps ? $"__Host-{name}" : name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = sameSite;
        cookie.SecurePolicy = platform.IsPublicHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    private static void Configure(CookieAuthenticationOptions options, IOptions<PlatformOptions> platform)
    {
        Protect(options.Cookie, "wp-user", SameSiteMode.Lax, platform.Value);
        options.ExpireTimeSpan = TimeSpan.FromMinutes(platform.Value.SignIn.IdleMinutes);

        // StillAllowed renews each minute, so that the idle time is true to the minute.
        options.SlidingExpiration = false;
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/refused";
        options.ReturnUrlParameter = "to";
        options.Events.OnSigningIn = SessionEnd.StartAsync;
        options.Events.OnRedirectToLogin = SessionEnd.RedirectAsync;
        options.Events.OnValidatePrincipal = context =>
            context.HttpContext.RequestServices.GetRequiredService<StillAllowed>().CheckAsync(context);
    }

    private static void KeepKeysWithTheData(KeyManagementOptions keys, IOptions<PlatformOptions> platform, ILoggerFactory logs)
    {
        var folder = Path.Combine(platform.Value.DataDirectory, "page-keys");
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(folder), logs);
    }
}
