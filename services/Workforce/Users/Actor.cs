namespace WorkforcePlatform.Workforce.Users;

/// <summary>Who changes a user: the sign-in's subject, and the name that the change is shown under.</summary>
public sealed record Actor(string Subject, string Name);
