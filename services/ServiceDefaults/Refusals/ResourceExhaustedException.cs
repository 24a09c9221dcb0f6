namespace WorkforcePlatform.ServiceDefaults.Refusals;

/// <summary>Somebody asks too much in too short a time. Maps to RESOURCE_EXHAUSTED; the message says when to come back.</summary>
public sealed class ResourceExhaustedException(string message) : PlatformException("RESOURCE_EXHAUSTED", message);
