namespace WorkforcePlatform.ServiceDefaults.Clients;

/// <summary>
/// The usual ports on loopback. People get an HTTP/1.1 port and gRPC an HTTP/2-only one, because cleartext can not
/// negotiate between the two.
/// </summary>
public static class Ports
{
    /// <summary>The place of the people's endpoint among the server's addresses.</summary>
    public const int PeopleEndpoint = 0;

    /// <summary>The place of the gRPC endpoint among the server's addresses.</summary>
    public const int GrpcEndpoint = 1;

    /// <summary>The port for people of a host: the whole platform, the portal, or a service's health pages.</summary>
    public static int PeopleOf(string host) => host switch
    {
        "workforce" => 5110,
        "caseload" => 5120,
        "recruitment" => 5130,
        "legal" => 5140,
        _ => 5080,
    };

    public static int GrpcOf(string host) => PeopleOf(host) + 1;
}
