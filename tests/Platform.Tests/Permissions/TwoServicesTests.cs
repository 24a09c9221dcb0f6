namespace WorkforcePlatform.Platform.Tests.Permissions;

/// <summary>The tests that share one <see cref="TwoServices"/>.</summary>
[CollectionDefinition(Name)]
public sealed class TwoServicesTests : ICollectionFixture<TwoServices>
{
    public const string Name = "Two services";
}
