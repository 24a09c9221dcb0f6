namespace WorkforcePlatform.ServiceDefaults.Refusals;

/// <summary>Somebody else changed it since it was read. Maps to ABORTED.</summary>
public sealed class StaleEtagException(string kind, object id)
    : PlatformException("STALE_ETAG", $"{kind} {id} was changed by someone else. Read it again, then repeat the change.");
