using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using Grpc.Net.Client;

namespace WorkforcePlatform.ServiceDefaults.Tests.Grpc;

public sealed class TlsTests : IAsyncLifetime
{
    private readonly X509Certificate2 certificate = LoopbackCertificate.Create("echo");
    private EchoHost host = null!;

    public async Task InitializeAsync() => host = await EchoHost.StartAsync(certificate: certificate);

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        certificate.Dispose();
    }

    [Fact]
    public async Task A_call_over_tls_is_answered()
    {
        var client = new Echo.EchoClient(Open());

        var reply = await client.SayAsync(new SayRequest { Text = "one" });

        Assert.Equal("https", host.Address.Scheme);
        Assert.Equal("one", reply.Text);
        Assert.Equal("", reply.Client);
    }

    [Fact]
    public async Task A_server_that_is_not_trusted_is_not_called()
    {
        var client = new Echo.EchoClient(host.Open());

        var refusal = await Assert.ThrowsAsync<RpcException>(async () => await client.SayAsync(new SayRequest()));

        Assert.IsType<System.Security.Authentication.AuthenticationException>(
            refusal.Status.DebugException!.GetBaseException());
    }

    [Fact]
    public async Task A_client_certificate_names_the_client()
    {
        var client = new Echo.EchoClient(Open(clientCertificate: certificate));

        var reply = await client.SayAsync(new SayRequest());

        Assert.Equal("echo", reply.Client);
    }

    [Fact]
    public async Task The_credentials_of_a_channel_ride_on_every_call()
    {
        var client = new Echo.EchoClient(Open(ChannelCredentials.Create(ChannelCredentials.SecureSsl, Header("authorization", "Bearer 1"))));

        var reply = await client.SayAsync(new SayRequest());

        Assert.Equal("Bearer 1", reply.Headers["authorization"]);
    }

    [Fact]
    public async Task The_credentials_of_a_call_can_be_composed()
    {
        var credentials = CallCredentials.Compose(Header("authorization", "Bearer 2"), Header("for", "someone"));
        var client = new Echo.EchoClient(Open());

        var reply = await client.SayAsync(new SayRequest(), new CallOptions(credentials: credentials));

        Assert.Equal("Bearer 2", reply.Headers["authorization"]);
        Assert.Equal("someone", reply.Headers["for"]);
    }

    [Fact]
    public async Task Credentials_never_leave_in_the_clear()
    {
        await using var clear = await EchoHost.StartAsync();
        var client = new Echo.EchoClient(clear.Open());

        var reply = await client.SayAsync(
            new SayRequest(), new CallOptions(credentials: Header("authorization", "Bearer 3")));

        Assert.DoesNotContain("authorization", reply.Headers.Keys);
    }

    private static CallCredentials Header(string name, string value) =>
        CallCredentials.FromInterceptor((_, metadata) =>
        {
            metadata.Add(name, value);
            return Task.CompletedTask;
        });

    private GrpcChannel Open(ChannelCredentials? credentials = null, X509Certificate2? clientCertificate = null) =>
        host.Open(new GrpcChannelOptions
        {
            Credentials = credentials ?? ChannelCredentials.SecureSsl,
            HttpHandler = new SocketsHttpHandler
            {
                SslOptions = new SslClientAuthenticationOptions
                {
                    ClientCertificates = clientCertificate is null ? null : [clientCertificate],
                    RemoteCertificateValidationCallback = (_, shown, _, _) =>
                        shown!.GetCertHashString() == certificate.GetCertHashString(),
                },
            },
        });
}
