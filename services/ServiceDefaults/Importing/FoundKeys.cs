namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Which keys exist: stored or staged without a fault; and which the import staged but refused.</summary>
public sealed record FoundKeys(IReadOnlyCollection<string> Found, IReadOnlyCollection<string> Refused);
