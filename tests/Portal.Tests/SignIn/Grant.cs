namespace WorkforcePlatform.Portal.Tests.SignIn;

/// <summary>What a code stands for.</summary>
internal sealed record Grant(Person Person, string ClientId, string RedirectUri, string Challenge, string Nonce);
