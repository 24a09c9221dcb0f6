using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Clients;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Tests.Support;
using WorkforcePlatform.Workforce;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Tests.SignIn;

/// <summary>The portal and the service that keeps users, with the test issuer set and a clock that the test moves.</summary>
public sealed class SignInSite : IAsyncLifetime
{
    /// <summary>A page of the administrator's that asks the one service alone.</summary>
    public const string Page = "/data/links";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sign-in");
    private WebApplication app = null!;
    private GrpcChannel channel = null!;

    // A day ahead: deadlines of calls are reckoned by this clock, and the wire's own must never come to them.
    internal FakeClock Clock { get; } = new(TimeProvider.System.GetUtcNow().AddDays(1));

    internal TestIssuer Issuer { get; private set; } = null!;

    internal LogRecord Log { get; } = new();

    public Uri Address { get; private set; } = null!;

    public UserService.UserServiceClient Users { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Issuer = await TestIssuer.StartAsync(Clock);
        var secret = Path.Combine(folder.FullName, "client-secret");
        await File.WriteAllTextAsync(secret, $"{TestIssuer.ClientSecret}\n");
        var builder = WebApplication.CreateBuilder([
            "--Platform:Port=0", $"--Platform:DataDirectory={folder.FullName}", "--Logging:LogLevel:Default=Warning", $"--Platform:SignIn:Issuer={Issuer.Address}",
            $"--Platform:SignIn:ClientId={TestIssuer.ClientId}", $"--Platform:SignIn:ClientSecretFile={secret}", "--Platform:SignIn:Contact=the data team", "--Platform:SignIn:LongestHours=2"]);
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.AddServiceDefaults("platform").AddMessaging().AddWorkforce().AddPortal();
        app = builder.Build();
        app.MapServiceDefaults().MapMessaging().MapWorkforce().MapPortal();
        await app.StartAsync();

        var addresses = app.Services.GetRequiredService<PeerAddresses>();
        Address = addresses.OwnPeopleAddress();
        channel = GrpcChannel.ForAddress(addresses.OwnGrpcAddress());
        Users = new(channel.Intercept(headers =>
        {
            headers.Add("authorization", $"Bearer {app.Services.GetRequiredService<TokenIssuer>().Issue(new Caller("test", Roles.Administrator, []))}");
            return headers;
        }));
    }

    public async Task DisposeAsync()
    {
        channel.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await Issuer.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    /// <summary>Where the signing keys lie.</summary>
    public string Folder => folder.FullName;

    public PageReader Reader() => new(Address);

    /// <summary>A user of the platform, who has an account at the issuer.</summary>
    internal async Task<(Person Person, User User)> EnterAsync(Role role, params string[]? roles)
    {
        var person = new Person($"s-{Guid.NewGuid():N}", "Jo Young", roles is { Length: > 0 } ? roles : null);
        Issuer.People.Add(person);
        return (person, await Users.CreateUserAsync(new() { User = new() { Subject = person.Subject, Name = person.Name, Role = role } }));
    }

    /// <summary>Goes to the issuer and back; the answer is the portal's to what the issuer said.</summary>
    internal async Task<HttpResponseMessage> SignInAsync(PageReader reader, Person person, Misbehaviour wrong = Misbehaviour.None)
    {
        using var answer = await reader.GetAsync(await AnswerForAsync(reader, person, wrong));
        return await reader.GetAsync(answer.Headers.Location!.OriginalString);
    }

    /// <summary>The address at which the issuer leaves the browser.</summary>
    internal async Task<string> AnswerForAsync(PageReader reader, Person person, Misbehaviour wrong = Misbehaviour.None)
    {
        (Issuer.Automatic, Issuer.Misbehaviour) = (person, wrong);
        using var start = await reader.GetAsync($"/sign-in/start?to={Uri.EscapeDataString(Page)}");
        using var answer = await reader.GetAsync(start.Headers.Location!.OriginalString);
        return answer.Headers.Location!.OriginalString;
    }
}
