namespace WorkforcePlatform.ServiceDefaults.Refusals;

/// <summary>Something with that key is there already. Maps to ALREADY_EXISTS.</summary>
public sealed class AlreadyExistsException(string kind, object id) : PlatformException("ALREADY_EXISTS", $"{kind} {id} exists already.");
