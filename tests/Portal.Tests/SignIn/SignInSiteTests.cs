namespace WorkforcePlatform.Portal.Tests.SignIn;

/// <summary>Tests over one portal with an issuer: each has users and browsers of its own.</summary>
[CollectionDefinition(Name)]
public sealed class SignInSiteTests : ICollectionFixture<SignInSite>
{
    public const string Name = "Sign-in site";
}
