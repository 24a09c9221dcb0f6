namespace WorkforcePlatform.Portal.Tests;

/// <summary>Tests over one running sample: started once, changed by none.</summary>
[CollectionDefinition(Name)]
public sealed class SampleSiteTests : ICollectionFixture<SampleSite>
{
    public const string Name = "Sample site";
}
