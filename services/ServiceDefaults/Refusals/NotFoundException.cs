namespace WorkforcePlatform.ServiceDefaults.Refusals;

/// <summary>There is no such thing, or the caller may not know of it: the same answer for both. Maps to NOT_FOUND.</summary>
public sealed class NotFoundException(string kind, object id) : PlatformException("NOT_FOUND", $"{kind} {id} was not found.");
