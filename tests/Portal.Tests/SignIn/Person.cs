namespace WorkforcePlatform.Portal.Tests.SignIn;

/// <summary>Somebody with an account at the test issuer.</summary>
/// <param name="Subject">What the issuer knows them by.</param>
/// <param name="Name">Their name.</param>
/// <param name="Roles">The roles the issuer gives; null where it says nothing of roles.</param>
public sealed record Person(string Subject, string Name, string[]? Roles = null);
