using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
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
    public const string FormCookie = "wp-form";

    public static void AddPageSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication().AddCookie(Scheme);
        builder.Services.AddOptions<CookieAuthenticationOptions>(Scheme).Configure<IOptions<PlatformOptions>>(Configure);
        builder.AddIssuerSignIn();
        builder.Services.AddAuthorizationBuilder().AddPagePolicies();
        builder.Services.AddScoped<LocalSignIn>();
        builder.Services.AddScoped<StillAllowed>();
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Name = FormCookie;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        builder.Services.AddDataProtection().SetApplicationName("WorkforcePlatform");
        builder.Services.AddOptions<KeyManagementOptions>().Configure<IOptions<PlatformOptions>, ILoggerFactory>(KeepKeysWithTheData);
    }

    private static void Configure(CookieAuthenticationOptions options, IOptions<PlatformOptions> platform)
    {
        options.Cookie.Name = "wp-user";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
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
