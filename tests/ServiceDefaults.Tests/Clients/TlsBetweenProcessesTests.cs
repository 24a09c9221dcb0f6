using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkforcePlatform.ServiceDefaults.Clients;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Tests.Grpc;
using HealthV1 = Grpc.Health.V1.Health;

namespace WorkforcePlatform.ServiceDefaults.Tests.Clients;

public sealed class TlsBetweenProcessesTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tls");
    private WebApplication app = null!;

    public async Task InitializeAsync()
    {
        Write("first");
        var builder = WebApplication.CreateBuilder([
            "--Platform:Port=0", $"--Platform:DataDirectory={folder.FullName}", $"--Platform:Tls:CertificateFile={PathOf("cert")}", $"--Platform:Tls:KeyFile={PathOf("key")}",
            $"--Platform:Tls:AuthorityFile={PathOf("authority")}"]);
        builder.Logging.ClearProviders();
        builder.AddServiceDefaults("workforce").Hosts("workforce");
        app = builder.Build();
        app.MapServiceDefaults();
        await app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Services_call_each_other_over_tls_and_people_come_by_it_too()
    {
        var health = new HealthV1.HealthClient(app.Services.GetRequiredService<PeerChannels>().To("workforce"));
        using var http = new HttpClient(TlsTrust.HandlerFor(PathOf("authority")));

        var answer = await health.CheckAsync(new HealthCheckRequest());
        var live = await http.GetStringAsync(new Uri(Addresses.OwnPeopleAddress(), "/health/live"));

        Assert.Equal(("https", "https"), (Addresses.OwnGrpcAddress().Scheme, Addresses.OwnPeopleAddress().Scheme));
        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, answer.Status);
        Assert.Contains("live", live, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_of_another_authority_is_not_trusted_until_it_is_shown_by_renewed_files()
    {
        using var other = LoopbackCertificate.Create("second");
        await File.WriteAllTextAsync(PathOf("other"), other.ExportCertificatePem());

        var before = await Assert.ThrowsAsync<RpcException>(() => CheckAsync(PathOf("other")));
        Write(other);
        await CheckAsync(PathOf("other"));

        Assert.IsType<System.Security.Authentication.AuthenticationException>(before.Status.DebugException!.GetBaseException());
    }

    [Fact]
    public void Cleartext_and_missing_files_are_refused_at_start_in_sentences()
    {
        var options = new PlatformOptions { Tls = new TlsOptions { CertificateFile = PathOf("cert"), KeyFile = "/nowhere/key", AuthorityFile = PathOf("authority") } };
        options.Addresses["legal"] = "http://legal:5141";

        Assert.Equal(["Platform:Tls:KeyFile names no file; certificate, key and authority are set together."], options.Tls.Objections());
        Assert.Contains("over https", Assert.Single(options.Objections()), StringComparison.Ordinal);
    }

    private PeerAddresses Addresses => app.Services.GetRequiredService<PeerAddresses>();

    private async Task CheckAsync(string authority)
    {
        using var channel = GrpcChannel.ForAddress(Addresses.OwnGrpcAddress(), new GrpcChannelOptions { HttpHandler = TlsTrust.HandlerFor(authority), DisposeHttpClient = true });
        await new HealthV1.HealthClient(channel).CheckAsync(new HealthCheckRequest());
    }

    private void Write(string name)
    {
        using var certificate = LoopbackCertificate.Create(name);
        Write(certificate);
        File.WriteAllText(PathOf("authority"), certificate.ExportCertificatePem());
    }

    private void Write(X509Certificate2 certificate)
    {
        using var key = certificate.GetECDsaPrivateKey()!;
        File.WriteAllText(PathOf("key"), key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(PathOf("cert"), certificate.ExportCertificatePem());
    }

    private string PathOf(string name) => Path.Combine(folder.FullName, $"{name}.pem");
}
