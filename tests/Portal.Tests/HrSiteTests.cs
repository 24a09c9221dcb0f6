namespace WorkforcePlatform.Portal.Tests;

/// <summary>Tests over one running sample with leavers and agency staff: started once, changed by none.</summary>
[CollectionDefinition(Name)]
public sealed class HrSiteTests : ICollectionFixture<HrSite>
{
    public const string Name = "HR site";
}
