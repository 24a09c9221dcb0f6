using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Clients;

namespace WorkforcePlatform.Portal.Tests.SignIn;

/// <summary>The portal alone as it stands behind a proxy on this machine, which ends TLS for a public name. Three sign-ins a minute.</summary>
public sealed class PublicSite : IAsyncLifetime, IDisposable
{
    public const string Host = "workforce.example.org";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("public-site");
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private WebApplication app = null!;
    private TestIssuer issuer = null!;

    public IServiceProvider Services => app.Services;

    public async Task InitializeAsync()
    {
        issuer = await TestIssuer.StartAsync(TimeProvider.System);
        var builder = WebApplication.CreateBuilder([
            "--Platform:Port=0", $"--Platform:DataDirectory={folder.FullName}", $"--Platform:SignIn:Issuer={issuer.Address}", $"--Platform:SignIn:ClientId={TestIssuer.ClientId}",
            $"--Platform:PublicAddress=https://{Host}", "--Platform:Proxies:0=127.0.0.1", "--Platform:SignIn:PerMinute=3"]);
        builder.Logging.ClearProviders();
        builder.AddServiceDefaults("portal").AddPortal();
        app = builder.Build();
        app.MapServiceDefaults().MapPortal();
        await app.StartAsync();
        http.BaseAddress = app.Services.GetRequiredService<PeerAddresses>().OwnPeopleAddress();
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await issuer.DisposeAsync();
        folder.Delete(recursive: true);
    }

    public void Dispose() => http.Dispose();

    /// <summary>Asks as the proxy does for somebody at an address.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path, string host = Host, string from = "203.0.113.7")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
        request.Headers.Add("X-Forwarded-For", from);
        return await http.SendAsync(request);
    }
}
