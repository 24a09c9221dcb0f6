namespace WorkforcePlatform.Workforce.Users;

/// <summary>What an administrator says of a user.</summary>
public sealed record UserDetails(string Name, V1.Role Role, IReadOnlyList<string> RootUnits, string StaffId = "");
