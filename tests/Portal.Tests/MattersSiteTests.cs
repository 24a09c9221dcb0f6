namespace WorkforcePlatform.Portal.Tests;

/// <summary>Tests that leave the sixty matters as they found them.</summary>
[CollectionDefinition(Name)]
public sealed class MattersSiteTests : ICollectionFixture<MattersSite>
{
    public const string Name = "Sixty matters";
}
