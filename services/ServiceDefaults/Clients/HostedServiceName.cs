namespace WorkforcePlatform.ServiceDefaults.Clients;

/// <summary>A service that this process hosts, for example workforce.</summary>
public sealed record HostedServiceName(string Name);
