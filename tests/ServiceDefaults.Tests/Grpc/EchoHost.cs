using System.Net;
using System.Security.Cryptography.X509Certificates;
using Grpc.AspNetCore.Server;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WorkforcePlatform.ServiceDefaults.Tests.Grpc;

/// <summary>The echo service on Kestrel, on a free loopback port; in the clear unless it is given a certificate.</summary>
internal sealed class EchoHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private EchoHost(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    public EchoProbe Probe => app.Services.GetRequiredService<EchoProbe>();

    public static async Task<EchoHost> StartAsync(
        Action<GrpcServiceOptions>? options = null, X509Certificate2? certificate = null)
    {
        var builder = NewBuilder(options ?? (_ => { }));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            if (certificate is not null)
            {
                listen.UseHttps(certificate, https =>
                {
                    // Asked for, not demanded: one host serves clients with and without a certificate.
                    https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
                    https.ClientCertificateValidation = (shown, _, _) => shown.Issuer == certificate.Issuer;
                });
            }
        }));

        var host = new EchoHost(Build(builder));
        await host.app.StartAsync();
        return host;
    }

    public static WebApplicationBuilder NewBuilder(Action<GrpcServiceOptions> options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.Logging.ClearProviders();
        builder.Services.AddRouting().AddSingleton<EchoProbe>().AddGrpc(options);
        return builder;
    }

    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.MapGrpcService<EchoService>();
        return app;
    }

    public GrpcChannel Open(GrpcChannelOptions? options = null) =>
        GrpcChannel.ForAddress(Address, options ?? new GrpcChannelOptions());

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
