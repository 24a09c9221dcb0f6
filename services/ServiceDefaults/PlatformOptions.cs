using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Options;
using WorkforcePlatform.ServiceDefaults.Auditing;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.ServiceDefaults;

/// <summary>The settings under <c>Platform:</c>, validated at start.</summary>
public sealed record PlatformOptions
{
    /// <summary>Embedded (the default): one machine, SQLite, no sidecar. Distributed comes with PostgreSQL and Dapr.</summary>
    [RegularExpression("Embedded|Distributed", ErrorMessage = "Platform:Mode must be Embedded or Distributed.")]
    public string Mode { get; init; } = "Embedded";

    /// <summary>The folder for databases, keys and the command line's address and token.</summary>
    [Required(ErrorMessage = "Platform:DataDirectory must name a folder.")]
    public string DataDirectory { get; init; } = DefaultDataDirectory;

    /// <summary>The port for people (HTTP/1.1), on loopback. 0 takes a free one; without it each host has its own default.</summary>
    [Range(0, 65535, ErrorMessage = "Platform:Port must be between 0 and 65535.")]
    public int? Port { get; init; }

    /// <summary>The port for gRPC (HTTP/2), on loopback. Without it, the port for people plus one; 0 with Port=0.</summary>
    [Range(0, 65535, ErrorMessage = "Platform:GrpcPort must be between 0 and 65535.")]
    public int? GrpcPort { get; init; }

    /// <summary>Where other services answer, by name, for example Workforce = http://127.0.0.1:5102.</summary>
    public Dictionary<string, string> Addresses { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Start without the sample data.</summary>
    public bool Empty { get; init; }

    /// <summary>Where traces and metrics go over OTLP, for example http://127.0.0.1:4317. Empty sends none.</summary>
    public string OtlpEndpoint { get; init; } = "";

    /// <summary>How long the audit log is kept.</summary>
    [ValidateObjectMembers]
    public AuditOptions Audit { get; init; } = new();

    /// <summary>Who says who somebody is, and how long a session lasts.</summary>
    public SignInOptions SignIn { get; init; } = new();

    /// <summary>Where browsers find the pages, for example https://workforce.example.org. Empty: where they asked, on this machine.</summary>
    public string PublicAddress { get; init; } = "";

    /// <summary>TLS between processes.</summary>
    public TlsOptions Tls { get; init; } = new();

    /// <summary>Proxies, as addresses or networks (10.0.0.0/8), whose word on who is asking is taken. Empty: none.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>How long a page or a service waits for what it reads from another, in seconds.</summary>
    [Range(1, 60, ErrorMessage = "Platform:ReadSeconds must be 1 to 60.")]
    public int ReadSeconds { get; init; } = 5;

    /// <summary>How many files one caller may begin to send in ten minutes.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Platform:UploadsPerTenMinutes must be at least 1.")]
    public int UploadsPerTenMinutes { get; init; } = 1000;

    /// <summary>Browsers come by https: cookies go by nothing else.</summary>
    public bool IsPublicHttps => PublicAddress.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong with the settings, in sentences. None: nothing.</summary>
    public IEnumerable<string> Objections()
    {
        foreach (var (service, address) in Addresses.Where(peer => Tls.IsOn && !peer.Value.StartsWith("https://", StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"Platform:Addresses:{service} is {address}, but with Platform:Tls services are called over https.";
        }

        foreach (var proxy in Proxies.Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)))
        {
            yield return $"Platform:Proxies holds {proxy}, which is neither an address nor a network.";
        }

        if (PublicAddress.Length > 0 && !(SafeAddress.IsSafe(PublicAddress) && new Uri(PublicAddress).PathAndQuery == "/"))
        {
            yield return "Platform:PublicAddress must be an https address without a path; http is for this machine alone.";
        }
    }

    /// <summary>A folder of the user's own that outlives a checkout of the code.</summary>
    public static string DefaultDataDirectory => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "WorkforcePlatform");
}
