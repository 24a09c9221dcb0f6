namespace WorkforcePlatform.ServiceDefaults.Clients;

/// <summary>Another way to reach services than their addresses: a test server's in-memory wire.</summary>
public sealed record PeerHandler(Func<string, HttpMessageHandler> Create);
