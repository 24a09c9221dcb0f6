using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using WorkforcePlatform.ServiceDefaults.Auditing;
using Microsoft.Extensions.Options;
using WorkforcePlatform.ServiceDefaults.Clients;
using WorkforcePlatform.ServiceDefaults.Health;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Telemetry;

namespace WorkforcePlatform.ServiceDefaults;

/// <summary>What every process of the platform has: options, clock, errors, tokens, clients, health, telemetry and ports.</summary>
public static class ServiceDefaultsRegistration
{
    /// <param name="builder">The process.</param>
    /// <param name="host">Its name: a service's, portal, or platform for all of them; it decides the usual ports.</param>
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder, string host)
    {
        // Statements and requests would drown what an operator should read, and may hold what no log should.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Grpc", LogLevel.Warning);
        builder.Services.AddOptions<PlatformOptions>().BindConfiguration("Platform").ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<PlatformOptions>, PlatformOptionsCheck>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Modes>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddGrpc(options =>
        {
            options.Interceptors.Add<RefusalInterceptor>();
            options.Interceptors.Add<AuditInterceptor>();
            options.MaxReceiveMessageSize = PeerChannels.LargestMessage;
        });
        builder.Services.AddSingleton<PeerAddresses>();
        builder.Services.AddSingleton(services => new PeerChannels(
            services.GetRequiredService<PeerAddresses>(), services.GetRequiredService<PlatformCallInterceptor>(),
            services.GetRequiredService<IOptions<PlatformOptions>>(), services.GetService<PeerHandler>()));
        builder.Services.AddSingleton<CallerToken>();
        builder.Services.AddSingleton<PlatformCallInterceptor>();
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddAudit();
        builder.Services.AddSingleton<UploadLimit>();
        builder.AddSecurity();
        builder.AddTelemetry(host);
        builder.ListenOnLoopback(host);
        return builder;
    }

    /// <summary>Says that this process hosts a service, so that calls to it stay here.</summary>
    public static WebApplicationBuilder Hosts(this WebApplicationBuilder builder, string service)
    {
        builder.Services.AddSingleton(new HostedServiceName(service));
        return builder;
    }

    /// <summary>Health over gRPC and HTTP. Call once a process.</summary>
    public static WebApplication MapServiceDefaults(this WebApplication app)
    {
        app.UseWhen(IsRpc, rpcs => rpcs.UseMiddleware<MalformedCalls>());
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGrpcService<HealthService>();
        app.MapGrpcService<AuditService>();
        app.MapGet("/health/live", () => Results.Ok(new { status = "live" })).AllowAnonymous();
        app.MapGet("/health/ready", async (Readiness readiness, CancellationToken ct) =>
        {
            var objections = await readiness.ObjectionsAsync(ct);
            return Results.Json(
                new { status = objections.Count == 0 ? "ready" : "not ready", objections },
                statusCode: objections.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        }).AllowAnonymous();
        return app;
    }

    // A sender too slow, or with too many or too long headers, is let go; what a body may hold is said by each page and by gRPC.
    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        kestrel.Limits.MaxRequestBodySize = 32 * 1024 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        kestrel.Limits.MaxConcurrentConnections = 2000;
        kestrel.Limits.Http2.MaxStreamsPerConnection = 100;
    }

    private static bool IsRpc(HttpContext context) => context.Request.ContentType?.StartsWith("application/grpc", StringComparison.OrdinalIgnoreCase) == true;

    // Reads the ports straight from configuration: Kestrel is set up before options can be resolved.
    private static void ListenOnLoopback(this WebApplicationBuilder builder, string host)
    {
        var people = builder.Configuration.GetValue<int?>("Platform:Port") ?? Ports.PeopleOf(host);
        var grpc = builder.Configuration.GetValue<int?>("Platform:GrpcPort") ?? (people == 0 ? 0 : people + 1);
        var tls = builder.Configuration.GetSection("Platform:Tls").Get<TlsOptions>() ?? new TlsOptions();
        var certificate = tls.IsOn ? new TlsCertificate(tls) : null;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            Limit(kestrel);
            kestrel.Listen(System.Net.IPAddress.Loopback, people, listen => Secure(listen, HttpProtocols.Http1, certificate));
            kestrel.Listen(System.Net.IPAddress.Loopback, grpc, listen => Secure(listen, HttpProtocols.Http2, certificate));
        });
    }

    private static void Secure(ListenOptions listen, HttpProtocols protocols, TlsCertificate? certificate)
    {
        listen.Protocols = protocols;
        if (certificate is not null)
        {
            listen.UseHttps(https => https.ServerCertificateSelector = (_, _) => certificate.Current());
        }
    }
}
