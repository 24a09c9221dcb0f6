using Microsoft.Extensions.Options;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Clients;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.AllInOne;

/// <summary>
/// Leaves <c>address</c> and <c>token</c> in the data folder, whichever part of it is open, while the platform runs,
/// readable by its owner alone, so that the command line on this machine finds both. The token is an administrator's and
/// lasts twelve hours.
/// </summary>
internal sealed partial class CommandLineFiles(
    IHostApplicationLifetime lifetime,
    OpenedFolder folder,
    IOptions<PlatformOptions> options,
    Modes modes,
    PeerAddresses addresses,
    TokenIssuer tokens,
    ILogger<CommandLineFiles> logger) : IHostedService
{
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromHours(12);

    private string AddressPath => Path.Combine(folder.Root, "address");

    private string TokenPath => Path.Combine(folder.Root, "token");

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (modes.WritesCommandLineFiles)
        {
            lifetime.ApplicationStarted.Register(Write);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        File.Delete(AddressPath);
        File.Delete(TokenPath);
        return Task.CompletedTask;
    }

    private void Write()
    {
        OwnerOnlyFile.Replace(TokenPath, tokens.Issue(new Caller("command-line", Roles.Administrator, []), TokenLifetime));
        OwnerOnlyFile.Replace(AddressPath, addresses.OwnGrpcAddress().ToString());
        var people = addresses.OwnPeopleAddress();
        LogReady(logger, people, options.Value.DataDirectory);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Open {Address} in a browser. Data is kept in {Folder}.")]
    private static partial void LogReady(ILogger logger, Uri address, string folder);
}
